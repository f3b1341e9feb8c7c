import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { virtualDisplay } from '../launch/display.mjs';
import { electronLauncher } from '../launch/launcher.mjs';
import { say } from '../setup/say.mjs';
import { systemLibraries } from '../setup/system-libraries.mjs';
import { openSoakBoard } from './board.mjs';
import { startOrigin } from './origin.mjs';
import { soakProgram } from './program.mjs';
import { openProgress } from './progress.mjs';
import { plantLeak } from './seeds.mjs';
import { momentAt } from './story.mjs';
import { factsOf, summaryOf } from './summary.mjs';
import { isFlat, rowsOf } from './verdict.mjs';
import { watch } from './watch.mjs';

const hour = 3_600_000;

/** The shortest interval the settings accept, and the usual one, in minutes. */
const poll = { least: 0.1, usual: 5 };

/** How often the app shall poll: as often in board time as it does in life, if its settings let it. @param {number} speed */
export const pollMinutesAt = (speed) => Math.max(poll.least, poll.usual / speed);

/** @param {() => void} stop */
const onSignals = (stop) => {
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  for (const signal of signals) process.on(signal, stop);
  return () => {
    for (const signal of signals) process.off(signal, stop);
  };
};

/**
 * @typedef {object} Stage What a soak needs around its board.
 * @property {import('./options.mjs').SoakOptions} options
 * @property {import('./program.mjs').SoakProgram} program
 * @property {import('../launch/launcher.mjs').ElectronLauncher} launcher
 * @property {Record<string, string>} display
 * @property {string} state
 * @property {AbortSignal} stop
 */

/**
 * Opens the board, watches it for its time, and ends it.
 * @param {Stage} stage
 */
const soak = async ({ options, program, launcher, display, state, stop }) => {
  const { hours, speed, every, board: name, room } = options;
  let began = performance.now();
  const moment = () => momentAt((performance.now() - began) * speed);
  const origin = await startOrigin({ program, moment });
  const board = await openSoakBoard({
    ...{ launcher, state, display },
    settings: { feed: origin.url, pollMinutes: pollMinutesAt(speed) },
    flags: [
      ...['--at', program.start, '--speed', String(speed)],
      ...(name === null ? [] : ['--board', name]),
      ...(room === null ? [] : ['--room', room]),
    ],
  });
  began = performance.now();
  const lasts = (hours * hour) / speed;
  try {
    for (const leak of options.seeds) await plantLeak(board, leak, { speed });
    const onSample = openProgress({ program, launcher, options, lasts });
    const rhythm = { speed, lasts, every: every * 1000, polls: origin.polls };
    const { samples, broken } = await watch(board, { ...rhythm, stop, onSample });
    if (broken !== null) say(`The soak ended early: ${broken}.`);
    const whole = broken === null && !stop.aborted;
    return { samples, facts: factsOf({ samples, speed, whole, events: board.events, origin }) };
  } finally {
    await board.end();
    await origin.close();
  }
};

/** @param {string} file @param {Readonly<Record<string, unknown>>} report */
const writeReport = (file, report) => writeFileSync(file, `${JSON.stringify(report, null, 1)}\n`);

/**
 * Runs a board for as long as is wanted, prints what became of its counts, and writes the report.
 * @param {import('./options.mjs').SoakOptions} options
 * @returns {Promise<number>} exit code
 */
export const runSoak = async (options) => {
  const program = await soakProgram(options.feed);
  const launcher = await electronLauncher();
  await systemLibraries({ executable: launcher.runtime.executable, virtualDisplay: true });
  const display = await virtualDisplay({ account: launcher.account });
  const state = mkdtempSync(join(tmpdir(), 'callboard-soak-'));
  const stopper = new AbortController();
  const forget = onSignals(() => stopper.abort());
  try {
    const stage = { options, program, launcher, state, display: display.env, stop: stopper.signal };
    const { samples, facts } = await soak(stage);
    const rows = rowsOf(samples);
    process.stdout.write(summaryOf(facts, rows, samples, options.speed));
    const runtime = { electron: launcher.runtime.version, program: program.title };
    if (options.report !== null) writeReport(options.report, { options, runtime, facts, rows, samples });
    return facts.whole && facts.oneLife && isFlat(rows) ? 0 : 1;
  } finally {
    forget();
    await display.close();
    rmSync(state, { recursive: true, force: true });
  }
};
