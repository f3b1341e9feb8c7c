/** @typedef {(line: string) => void} Say Prints one line of progress for a person. */

/** Something a person can put right; its message is a whole sentence and no stack trace is shown. */
export class SetupFailure extends Error {}

/**
 * Progress goes to stderr: stdout belongs to what a command was asked for (`check --json`).
 * @type {Say}
 */
export const say = (line) => {
  process.stderr.write(`${line}\n`);
};

/** @param {number} since milliseconds of `performance.now()`; gives "1.2 s" */
export const secondsSince = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/**
 * Runs a command's work: its number is the exit code, a `SetupFailure` becomes one sentence and exit 1.
 * @param {() => Promise<number>} work
 */
export const command = async (work) => {
  try {
    process.exitCode = await work();
  } catch (error) {
    if (!(error instanceof SetupFailure)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
};
