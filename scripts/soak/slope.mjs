/**
 * @typedef {readonly [x: number, y: number]} Point
 *
 * @typedef {object} Slope
 * @property {number} slope y per x
 * @property {number} low below it lies the true one in one case of forty, if the noise of one point says nothing of the next
 * @property {number} high above it, likewise
 */

/** More points than this are thinned out: pairs of them grow with the square. */
const most = 600;

/** The standard normal's 97.5th percentile: a range of 95 %. */
const confidence = 1.96;

/** @param {readonly Point[]} points */
const thinned = (points) => {
  const step = Math.ceil(points.length / most);
  return points.filter((_, index) => index % step === 0);
};

/**
 * The median of the slopes between all pairs of points (Theil 1950, Sen 1968): up to a quarter of the points may be
 * anything. Its range is Sen's. Null where no two points differ in x.
 * @param {readonly Point[]} given
 * @returns {Slope | null}
 */
export const slopeOf = (given) => {
  const points = thinned(given);
  const slopes = points
    .flatMap(([x, y], index) =>
      points.slice(index + 1).flatMap(([x2, y2]) => (x2 === x ? [] : [(y2 - y) / (x2 - x)])),
    )
    .sort((a, b) => a - b);
  const at = (/** @type {number} */ index) =>
    slopes[Math.min(slopes.length - 1, Math.max(0, Math.round(index)))] ?? 0;
  if (slopes.length === 0) return null;
  const n = points.length;
  const spread = confidence * Math.sqrt((n * (n - 1) * (2 * n + 5)) / 18);
  const middle = (slopes.length - 1) / 2;
  return {
    slope: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
    low: at(middle - spread / 2),
    high: at(middle + spread / 2),
  };
};

/** The middle of some numbers; 0 of none. @param {readonly number[]} numbers */
export const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
};
