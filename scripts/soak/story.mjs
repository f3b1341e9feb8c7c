const hour = 3_600_000;
const day = 24 * hour;

/**
 * What an origin does to whoever asks: gives the program (or 304), tears the connection, answers 500, answers 503 and
 * asks for patience, gives a Wi-Fi portal's log-in page, or breaks off half-way.
 * @typedef {'program' | 'down' | 'error' | 'busy' | 'portal' | 'cut'} Deed
 *
 * @typedef {object} Moment
 * @property {number} day how often the program's first day has come again
 * @property {number} revision rises each time the organisers publish a change
 * @property {Deed} does
 */

/** The bad hours of each day, counted from its start in board time. @type {readonly { from: number, to: number, does: Deed }[]} */
const badHours = [
  { from: 3, to: 4.5, does: 'down' },
  { from: 7, to: 7.5, does: 'error' },
  { from: 11, to: 11.5, does: 'portal' },
  { from: 15, to: 15.5, does: 'cut' },
  { from: 19, to: 19.5, does: 'busy' },
];

/** How often the organisers publish a change, in board time. */
const publishing = 2 * hour;

/**
 * Where the story stands. Each day is the program's first day again, so that days can be compared; each has the same
 * bad hours.
 * @param {number} elapsed board time since the soak began, in milliseconds
 * @returns {Moment}
 */
export const momentAt = (elapsed) => {
  const hours = (elapsed % day) / hour;
  return {
    day: Math.floor(elapsed / day),
    revision: Math.floor(elapsed / publishing),
    does: badHours.find(({ from, to }) => hours >= from && hours < to)?.does ?? 'program',
  };
};
