import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { virtualDisplay } from '../launch/display.mjs';
import { electronLauncher } from '../launch/launcher.mjs';
import { systemLibraries } from '../setup/system-libraries.mjs';
import { openSoakBoard } from './board.mjs';
import { startOrigin } from './origin.mjs';
import { soakProgram } from './program.mjs';
import { openProgress } from './progress.mjs';
import { plantLeak } from './seeds.mjs';
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
 * Runs a board for as long as is wanted, prints what became of its counts, and writes the report.
 * @param {import('./options.mjs').SoakOptions} options
 * @returns {Promise<number>} exit code
 */
export const runSoak = async (options) => {
  const { hours, speed, every, board: name, room } = options;
  const program = await soakProgram(options.feed);
  const launcher = await electronLauncher();
  await systemLibraries({ executable: launcher.runtime.executable, virtualDisplay: true });
  const display = await virtualDisplay({ account: launcher.account });
  const state = mkdtempSync(join(tmpdir(), 'callboard-soak-'));
  let began = performance.now();
  const origin = await startOrigin({ program, elapsed: () => (performance.now() - began) * speed });
  const stopper = new AbortController();
  const forget = onSignals(() => stopper.abort());
  try {
    const board = await openSoakBoard({
      ...{ launcher, state, display: display.env },
      settings: { feed: origin.url, pollMinutes: pollMinutesAt(speed) },
      flags: [
        ...['--at', program.start, '--speed', String(speed)],
        ...(name === null ? [] : ['--board', name]),
        ...(room === null ? [] : ['--room', room]),
      ],
    });
    began = performance.now();
    for (const leak of options.seeds) await plantLeak(board, leak, { speed });
    const lasts = (hours * hour) / speed;
    const progress = openProgress({ program, launcher, options, lasts });
    const samples = await watch(board, {
      ...{ speed, lasts, every: every * 1000, stop: stopper.signal },
      polls: origin.polls,
      onSample: progress,
    });
    const whole = !stopper.signal.aborted && !board.ended();
    await board.end();
    const rows = rowsOf(samples);
    const facts = factsOf({ samples, speed, whole, events: board.events, origin });
    process.stdout.write(summaryOf(facts, rows, samples, speed));
    if (options.report !== null) {
      const runtime = { electron: launcher.runtime.version, program: program.title };
      writeFileSync(
        options.report,
        `${JSON.stringify({ options, runtime, facts, rows, samples }, null, 1)}\n`,
      );
    }
    return whole && facts.oneLife && isFlat(rows) ? 0 : 1;
  } finally {
    forget();
    await origin.close();
    await display.close();
    rmSync(state, { recursive: true, force: true });
  }
};
