/**
 * @typedef {Record<import('./subjects.mjs').SubjectName, import('./figures.mjs').Figures>} Measured
 *
 * @typedef {object} Row
 * @property {string} what
 * @property {string} board
 * @property {string} blank
 * @property {string} ratio empty where only the figure counts
 * @property {string} goal
 * @property {boolean} met
 */

const milliseconds = (/** @type {number} */ ms) => `${Math.round(ms)} ms`;
const mebibytes = (/** @type {number} */ bytes) => `${Math.round(bytes / 2 ** 20)} MiB`;
const percent = (/** @type {number} */ share) => `${(share * 100).toFixed(2)} %`;

/**
 * The figures beside the goals of `performance.md`.
 * @param {Measured} measured
 * @returns {Row[]}
 */
export const rowsOf = ({ turning, still, blank }) => {
  const start = turning.start / blank.start;
  const memory = turning.memory / blank.memory;
  return [
    {
      what: 'start to first board, from the cache',
      board: milliseconds(turning.start),
      blank: milliseconds(blank.start),
      ratio: start.toFixed(2),
      goal: '<= 1.25',
      met: start <= 1.25,
    },
    {
      what: 'memory of the process tree (PSS)',
      board: mebibytes(turning.memory),
      blank: mebibytes(blank.memory),
      ratio: memory.toFixed(2),
      goal: '<= 1.15, stretch 1.10',
      met: memory <= 1.15,
    },
    {
      what: 'CPU of one core, pages turning',
      board: percent(turning.processor),
      blank: percent(blank.processor),
      ratio: '',
      goal: '<= 0.30 % (hard cut)',
      met: turning.processor <= 0.003,
    },
    {
      what: 'CPU of one core, between changes',
      board: percent(still.processor),
      blank: percent(blank.processor),
      ratio: '',
      goal: '<= 0.10 %',
      met: still.processor <= 0.001,
    },
  ];
};

/** @param {readonly Row[]} rows @returns {string} the rows under a head, in columns */
export const tableOf = (rows) => {
  const cells = [
    ['', 'board', 'blank', 'ratio', 'goal', ''],
    ...rows.map(({ what, board, blank, ratio, goal, met }) => [
      what,
      board,
      blank,
      ratio,
      goal,
      met ? 'met' : 'NOT MET',
    ]),
  ];
  const widths =
    cells[0]?.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0))) ?? [];
  return cells
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};
