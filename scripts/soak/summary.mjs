import { spanText } from './progress.mjs';
import { tableOf } from './table.mjs';
import { isFlat, judgedOf, pollsInDay } from './verdict.mjs';

const hour = 3_600_000;

/** @typedef {import('./sample.mjs').Sample} Sample */

/** Events after which the counts are those of another page or process, or that must not happen at all. */
const ends = [
  'RENDERER_GONE',
  'RENDERER_RESTART',
  'WINDOW_REPLACED',
  'HEARTBEAT_LOST',
  'MAIN_ERROR',
  'BUG',
  'PAGE_ERROR',
];

/** @param {Readonly<Record<string, number>>} counts */
const listed = (counts) =>
  Object.entries(counts)
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');

/** @param {readonly Sample[]} samples @returns {number} how many processes showed the page in turn */
const pagesIn = (samples) =>
  new Set(
    samples.flatMap(({ processes }) =>
      processes.filter(({ kind }) => kind === 'renderer').map(({ pid }) => pid),
    ),
  ).size;

/** @param {readonly Sample[]} samples @param {number} speed */
const costOf = (samples, speed) => {
  const seconds = samples.reduce((sum, { processor }) => sum + processor, 0);
  const watched = samples.reduce((sum, { watched }) => sum + watched, 0);
  const perHour = watched === 0 ? 0 : seconds / (watched / hour);
  return { perMachineHour: perHour, perBoardHour: perHour / speed };
};

/**
 * What was found, for a person and for a file.
 * @param {object} soak
 * @param {readonly import('./verdict.mjs').Row[]} soak.rows
 * @param {readonly Sample[]} soak.samples
 * @param {import('./options.mjs').SoakOptions} soak.options
 * @param {boolean} soak.whole whether it ran to its end
 * @param {import('./board.mjs').Board} soak.board
 * @param {import('./origin.mjs').Origin} soak.origin
 */
export const summaryOf = ({ rows, samples, options, whole, board, origin }) => {
  const last = samples.at(-1);
  const [from = last] = judgedOf(samples);
  const boardHours = (last?.board ?? 0) / hour;
  const polls = origin.polls();
  const cost = costOf(samples, options.speed);
  const pages = pagesIn(samples);
  const oneLife = pages <= 1 && ends.every((name) => board.events[name] === undefined);
  const facts = {
    ...{ whole, oneLife, boardHours, polls, pages, cost },
    answers: origin.answers,
    events: board.events,
  };
  const text = `
${whole ? 'Ran' : 'Ended early: ran'} ${boardHours.toFixed(1)} h of board time in ${spanText(last?.at ?? 0)}, ${samples.length} looks; judged from hour ${((from?.board ?? 0) / hour).toFixed(1)} on.
${polls} polls: ${((boardHours / 24) * pollsInDay).toFixed(0)} is what as many hours of life have. Answers: ${listed(origin.answers)}.
Log: ${listed(board.events)}.
Processor: ${cost.perBoardHour.toFixed(1)} s for an hour of board time, ${cost.perMachineHour.toFixed(0)} s for an hour of machine time at this speed.

${tableOf(rows)}

What leaks with each redraw shows in a board day. What leaks with each poll shows in a day's polls (${pollsInDay}). Each is
held against what may grow in a day. What leaks by the hour of the machine shows in a machine day, which is
${options.speed} times as long as a board day here: told, not judged, unless the speed is 1.
${oneLife ? '' : `NOT ONE LIFE: ${pages} pages, or an event that must not be; see the log above.\n`}${isFlat(rows) ? 'Nothing grows more than it may.' : 'SOMETHING GROWS, or perhaps does: see the table.'}
`;
  return { text, facts };
};
