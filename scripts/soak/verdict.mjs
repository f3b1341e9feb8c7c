import { measures as allMeasures } from './measures.mjs';
import { median, slopeOf } from './slope.mjs';

const day = 86_400_000;

/** How many polls an app makes in a day that asks every five minutes, as it does unless it is told otherwise. */
export const pollsInDay = 288;

/**
 * @typedef {import('./sample.mjs').Sample} Sample
 * @typedef {import('./slope.mjs').Slope} Slope
 *
 * `unsure`: it grew more than it may, but no more than chance might make it.
 * @typedef {'within' | 'over' | 'unsure' | 'shown'} Verdict
 *
 * @typedef {object} Row
 * @property {string} name
 * @property {'MB' | ''} unit
 * @property {number} first what it was in the first tenth of the time that is judged (median)
 * @property {number} last in the last tenth
 * @property {Slope} perBoardDay
 * @property {Slope | null} perPolls in as many polls as a day has
 * @property {Slope} perMachineDay
 * @property {number | null} bound
 * @property {Verdict} verdict
 */

/**
 * The samples that are judged. The first sixth is warm-up: caches fill, code is compiled. Of what remains, whole days
 * if there are two: half a day more would weigh the morning against the night.
 * @param {readonly Sample[]} samples
 * @returns {readonly Sample[]}
 */
export const judgedOf = (samples) => {
  const end = samples.at(-1)?.board ?? 0;
  const warm = (end * 5) / 6;
  const span = warm >= 2 * day ? Math.floor(warm / day) * day : warm;
  return samples.filter(({ board }) => board >= end - span);
};

/** @param {Slope} slope @param {number} bound @returns {Verdict} */
const against = ({ slope, low }, bound) => (slope <= bound ? 'within' : low > 0 ? 'over' : 'unsure');

const severity = /** @type {const} */ (['shown', 'within', 'unsure', 'over']);

/** @param {readonly Verdict[]} verdicts @returns {Verdict} */
const worst = (verdicts) => severity.findLast((each) => verdicts.includes(each)) ?? 'shown';

/**
 * @param {import('./measures.mjs').Measure} measure
 * @param {readonly Sample[]} samples
 * @returns {readonly Row[]} none where it could not be seen
 */
const rowOf = ({ name, unit, bound, of }, samples) => {
  const seen = samples.flatMap((sample) => {
    const value = of(sample);
    return value === null ? [] : [{ sample, value }];
  });
  const against1 = (/** @type {(sample: Sample) => number} */ x) =>
    slopeOf(seen.map(({ sample, value }) => [x(sample), value]));
  const perBoardDay = against1(({ board }) => board / day);
  const perMachineDay = against1(({ at }) => at / day);
  if (perBoardDay === null || perMachineDay === null) return [];
  const perPolls = against1(({ polls }) => polls / pollsInDay);
  const tenth = Math.max(1, Math.round(seen.length / 10));
  const values = seen.map(({ value }) => value);
  const judged = bound === null ? [] : [perBoardDay, ...(perPolls ? [perPolls] : [])];
  return [
    {
      ...{ name, unit, bound, perBoardDay, perPolls, perMachineDay },
      first: median(values.slice(0, tenth)),
      last: median(values.slice(-tenth)),
      verdict: worst(judged.map((slope) => against(slope, bound ?? 0))),
    },
  ];
};

/**
 * What became of each measure. It is judged by what it grows in a day of board time, and in as many polls as a day
 * has, whichever is more; its growth in a day of machine time is only told, for it would be taken from minutes.
 * @param {readonly Sample[]} samples
 * @param {readonly import('./measures.mjs').Measure[]} [measures]
 * @returns {readonly Row[]}
 */
export const rowsOf = (samples, measures = allMeasures) => {
  const judged = judgedOf(samples);
  return measures.flatMap((measure) => rowOf(measure, judged));
};

/** @param {readonly Row[]} rows @returns {boolean} whether something was seen, and nothing of it grew or perhaps grew too much */
export const isFlat = (rows) =>
  rows.length > 0 && rows.every(({ verdict }) => verdict === 'within' || verdict === 'shown');
