import { spanText } from './progress.mjs';
import { tableOf } from './table.mjs';
import { isFlat, judgedOf, pollsInDay } from './verdict.mjs';

const hour = 3_600_000;

/** @typedef {import('./sample.mjs').Sample} Sample */

/** Events after which the counts are those of another page or process, or that must not happen at all. */
const breaks = [
  ...[
    'RENDERER_GONE',
    'RENDERER_RESTART',
    'HEARTBEAT_LOST',
    'WINDOW_REPLACED',
    'PLANNED_RELOAD',
    'CRASH_LOOP',
  ],
  ...['GPU_GONE', 'CHILD_GONE', 'LOAD_FAIL', 'MEMORY_HIGH', 'MAIN_ERROR', 'BUG', 'PAGE_ERROR'],
];

/** A run that lasts less machine time than this sees little but caches that fill and code that is compiled (measured). */
const short = hour / 3;

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

/** @param {readonly import('./verdict.mjs').Row[]} rows @param {import('./verdict.mjs').Verdict} verdict */
const namesWith = (rows, verdict) =>
  rows
    .filter((row) => row.verdict === verdict)
    .map(({ name }) => name.trim())
    .join('; ');

/** @param {readonly import('./verdict.mjs').Row[]} rows @param {number} lasted milliseconds of machine time */
const conclusion = (rows, lasted) => {
  const [over, unsure] = [namesWith(rows, 'over'), namesWith(rows, 'unsure')];
  return [
    isFlat(rows) ? 'Nothing grows more than it may.' : '',
    over === '' ? '' : `GROWS: ${over}.`,
    unsure === '' ? '' : `Perhaps grows, perhaps chance: ${unsure}. A longer run tells.`,
    lasted < short ? 'In its first twenty minutes a board mostly fills caches and compiles code.' : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
};

/**
 * @typedef {object} Facts What a soak was, beside its samples.
 * @property {boolean} whole whether it ran to its end
 * @property {boolean} oneLife whether one main process and one page saw it all
 * @property {number} boardHours
 * @property {number} polls
 * @property {number} pages
 * @property {{ perMachineHour: number, perBoardHour: number }} cost seconds of processor time
 * @property {Readonly<Record<string, number>>} answers
 * @property {Readonly<Record<string, number>>} events
 */

/**
 * @param {object} soak
 * @param {readonly Sample[]} soak.samples
 * @param {number} soak.speed
 * @param {boolean} soak.whole
 * @param {Readonly<Record<string, number>>} soak.events
 * @param {import('./origin.mjs').Origin} soak.origin
 * @returns {Facts}
 */
export const factsOf = ({ samples, speed, whole, events, origin }) => {
  const pages = pagesIn(samples);
  return {
    whole,
    oneLife: pages <= 1 && breaks.every((name) => events[name] === undefined),
    boardHours: (samples.at(-1)?.board ?? 0) / hour,
    polls: origin.polls(),
    pages,
    cost: costOf(samples, speed),
    answers: origin.answers,
    events,
  };
};

/** @param {number} speed */
const machineDays = (speed) =>
  speed === 1
    ? 'It is a board day here, and judged as such.'
    : `It is ${speed} times as long\nas a board day here, taken from minutes: told, not judged. At --speed 1 it is judged.`;

/**
 * What was found, for a person.
 * @param {Facts} facts
 * @param {readonly import('./verdict.mjs').Row[]} rows
 * @param {readonly Sample[]} samples
 * @param {number} speed
 */
export const summaryOf = (facts, rows, samples, speed) => {
  const { whole, oneLife, boardHours, polls, pages, cost, answers, events } = facts;
  const last = samples.at(-1);
  const from = judgedOf(samples)[0]?.board ?? 0;
  const usual = (boardHours / 24) * pollsInDay;
  return `
${whole ? 'Ran' : 'Ended early: ran'} ${boardHours.toFixed(1)} h of board time in ${spanText(last?.at ?? 0)}, ${samples.length} looks; judged from hour ${(from / hour).toFixed(1)} on.
${polls} polls: ${usual.toFixed(0)} is what as many hours of life have. Answers: ${listed(answers)}.
Log: ${listed(events)}.
Processor: ${cost.perBoardHour.toFixed(1)} s for an hour of board time, ${cost.perMachineHour.toFixed(0)} s for an hour of machine time at this speed.

${tableOf(rows)}

What leaks with each redraw shows in a board day. What leaks with each poll shows in a day's polls (${pollsInDay}). Each is
held against what may grow in a day. What leaks by the hour of the machine shows in a machine day. ${machineDays(speed)}
${oneLife ? '' : `NOT ONE LIFE: ${pages} pages, or an event that must not be; see the log above.\n`}${conclusion(rows, last?.at ?? 0)}
`;
};
