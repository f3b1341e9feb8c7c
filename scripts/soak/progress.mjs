import { say } from '../setup/say.mjs';

/** How often it is said how far things are, in milliseconds. */
const interval = 60_000;

/** @param {number} ms @returns {string} such as "1 h 05 min", "12 min" or "40 s" */
export const spanText = (ms) => {
  const seconds = Math.round(ms / 1000);
  if (seconds < 120) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 120) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
};

const megabytes = (/** @type {number} */ bytes) => `${(bytes / 1e6).toFixed(1)} MB`;

/**
 * Says what is about to happen, then each minute how far it is.
 * @param {object} soak
 * @param {import('./program.mjs').SoakProgram} soak.program
 * @param {import('../launch/launcher.mjs').ElectronLauncher} soak.launcher
 * @param {import('./options.mjs').SoakOptions} soak.options
 * @param {number} soak.lasts milliseconds of machine time
 * @returns {(sample: import('./sample.mjs').Sample) => void}
 */
export const openProgress = ({ program, launcher, options, lasts }) => {
  const { hours, speed, every, seeds } = options;
  say(launcher.describe);
  say(
    `Soaking a board with ${program.title} (${program.sessions} sessions) for ${hours} h of board time at speed ${speed}: ${spanText(lasts)}. A look every ${every.toFixed(1)} s. Ctrl+C ends it and reports.`,
  );
  if (seeds.length > 0) say(`It leaks on purpose: ${seeds.join(', ')}.`);
  let next = interval;
  return ({ at, board, page, main, processes }) => {
    if (at < next) return;
    next = at + interval;
    const memory = processes.reduce((sum, { own }) => sum + (own ?? 0), 0);
    say(
      `${(board / 3_600_000).toFixed(1)} of ${hours} h, ${spanText(Math.max(0, lasts - at))} left: heap ${megabytes(page.heap)} + ${megabytes(main.heap)}, memory ${megabytes(memory)}, ${page.nodes} DOM nodes.`,
    );
  };
};
