/** @typedef {import('./verdict.mjs').Row} Row */

/** @param {number} value @param {'MB' | ''} unit */
const amount = (value, unit) => `${value.toFixed(unit === 'MB' ? 2 : 1)}`;

/** @param {number} value @param {'MB' | ''} unit */
const growth = (value, unit) => `${value < 0 ? '-' : '+'}${amount(Math.abs(value), unit)}`;

/** @param {import('./slope.mjs').Slope | null} slope @param {'MB' | ''} unit */
const ranged = (slope, unit) =>
  slope === null
    ? ''
    : `${growth(slope.slope, unit)} (${growth(slope.low, unit)} to ${growth(slope.high, unit)})`;

/** @type {Readonly<Record<import('./verdict.mjs').Verdict, string>>} */
const words = { within: 'within', over: 'GROWS', unsure: 'UNSURE', shown: '' };

const head = [
  '',
  'unit',
  'at first',
  'at last',
  'a board day',
  "a day's polls",
  'a machine day',
  'may grow',
  '',
];

/**
 * The rows under a head, in columns. A range in parentheses holds the true growth in 95 of 100 cases.
 * @param {readonly Row[]} rows
 */
export const tableOf = (rows) => {
  const cells = [
    head,
    ...rows.map(({ name, unit, first, last, perBoardDay, perPolls, perMachineDay, bound, verdict }) => [
      ...[name, unit, amount(first, unit), amount(last, unit)],
      ...[ranged(perBoardDay, unit), ranged(perPolls, unit), growth(perMachineDay.slope, unit)],
      ...[bound === null ? '' : String(bound), words[verdict]],
    ]),
  ];
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells
    .map((row) =>
      row
        .map((cell, column) =>
          column >= 2 && column <= 6 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};
