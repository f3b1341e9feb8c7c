const hour = 3_600_000;
const day = 24 * hour;

/**
 * What an origin does to whoever asks: gives the program (or 304), tears the connection, answers 500, answers 503 and
 * asks for patience, gives a Wi-Fi portal's log-in page, or breaks off half-way.
 * @typedef {'program' | 'down' | 'error' | 'busy' | 'portal' | 'cut'} Deed
 *
 * @typedef {object} Moment
 * @property {number} day by how many days the program is moved on
 * @property {number} revision rises each time the organisers publish a change
 * @property {Deed} does what it does to the first who ask then, where that is not to give the program
 * @property {number} times to how many of them
 */

/**
 * The bad moments of each day, in hours of board time from its start. They last for some requests and not for a time:
 * whoever was refused waits in machine time, which stands still beside board time at a high speed.
 * @type {readonly { hour: number, does: Deed, times: number }[]}
 */
const badMoments = [
  { hour: 3, does: 'down', times: 2 },
  { hour: 7, does: 'error', times: 1 },
  { hour: 11, does: 'portal', times: 1 },
  { hour: 15, does: 'cut', times: 1 },
  { hour: 19, does: 'busy', times: 1 },
];

/**
 * At first the program stands a day early: what boards keep of sessions that moved (rule 18) is there from the start,
 * and no step in the midst of what is judged.
 */
const early = hour / 2;

/** How often the organisers publish a change, in board time. */
const publishing = 2 * hour;

/**
 * Where the story stands. Each day is the program's first day again, so that days can be compared; each has the same
 * bad moments.
 * @param {number} elapsed board time since the soak began, in milliseconds
 * @returns {Moment}
 */
export const momentAt = (elapsed) => {
  const hours = (elapsed % day) / hour;
  const bad = badMoments.findLast((each) => each.hour <= hours);
  return {
    day: elapsed < early ? -1 : Math.floor(elapsed / day),
    revision: Math.floor(elapsed / publishing),
    does: bad?.does ?? 'program',
    times: bad?.times ?? 0,
  };
};
