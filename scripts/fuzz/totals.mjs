/**
 * What one row of mutants came to, as `tests/main/fuzz/run.ts` prints it.
 * @typedef {object} Tally
 * @property {string} specimen
 * @property {number} mutants
 * @property {number} accepted
 * @property {number} doubted of the accepted, those beside which the last good program stayed (rule 19)
 * @property {number} confirmed
 * @property {number} repeated tries that were late and repeated
 * @property {Record<string, number>} rejected by problem code
 * @property {{ ms: number, mutant: number }} slowest
 * @property {readonly string[]} faults
 */

/** The tally that a line of the tests' output holds, or null. @param {string} line @returns {Tally | null} */
export const tallyIn = (line) => {
  const json = /^fuzz (\{.*\})$/.exec(line.trim())?.[1];
  return json === undefined ? null : JSON.parse(json);
};

/** All rows together. @param {readonly Tally[]} tallies @returns {Omit<Tally, 'specimen'>} */
export const totalsOf = (tallies) => {
  /** @type {Record<string, number>} */
  const rejected = {};
  let slowest = { ms: 0, mutant: -1 };
  for (const tally of tallies) {
    for (const [code, count] of Object.entries(tally.rejected))
      rejected[code] = (rejected[code] ?? 0) + count;
    if (tally.slowest.ms > slowest.ms) slowest = tally.slowest;
  }
  const sum = (/** @type {'mutants' | 'accepted' | 'doubted' | 'confirmed' | 'repeated'} */ name) =>
    tallies.reduce((total, tally) => total + tally[name], 0);
  return {
    mutants: sum('mutants'),
    accepted: sum('accepted'),
    doubted: sum('doubted'),
    confirmed: sum('confirmed'),
    repeated: sum('repeated'),
    rejected,
    slowest,
    faults: tallies.flatMap(({ faults }) => faults),
  };
};
