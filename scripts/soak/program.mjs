import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../setup/places.mjs';
import { run } from '../setup/run.mjs';
import { SetupFailure } from '../setup/say.mjs';

/**
 * @typedef {object} SoakProgram The program a soak shows.
 * @property {string} title
 * @property {number} sessions
 * @property {string} text
 * @property {string} start its first session's, such as "2024-12-27T09:30:00Z"
 * @property {{ first: string, last: string }} event its first and last day, UTC
 */

/** Big real programs that may lie beside the checkout, the biggest first; else the demo. */
const known = ['../shared/feeds/frab-xml/38c3.xml', '../shared/feeds/frab-xml/fosdem-2024.xml'];
const demo = 'assets/demo/schedule.json';

/**
 * The program in `feed`, or the biggest at hand. The app must be built.
 * @param {string | null} feed a file
 * @returns {Promise<SoakProgram>}
 */
export const soakProgram = async (feed) => {
  const file = feed ?? [...known, demo].map((name) => join(checkout, name)).find(existsSync) ?? demo;
  const { output } = await run(process.execPath, [join(checkout, 'build/main/check.js'), '--json', file]);
  const report = output.startsWith('{') ? JSON.parse(output) : null;
  if (typeof report?.firstStart !== 'string') throw new SetupFailure(`${file} has no program:\n${output}`);
  return {
    title: report.title ?? file,
    sessions: report.counts.sessions,
    text: readFileSync(file, 'utf8'),
    start: report.firstStart,
    event: { first: report.firstStart.slice(0, 10), last: report.lastEnd.slice(0, 10) },
  };
};
