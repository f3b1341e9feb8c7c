/**
 * @typedef {import('./sample.mjs').Sample} Sample
 *
 * @typedef {object} Measure Something that must not grow.
 * @property {string} name
 * @property {'MB' | ''} unit '' counts pieces
 * @property {number | null} bound how much it may grow in a day, in that unit; null where it is only shown
 * @property {(sample: Sample) => number | null} of null where it could not be seen
 */

const megabyte = 1e6;

/**
 * @param {'own' | 'pss' | 'rss' | 'descriptors' | 'sockets' | 'threads'} field
 * @param {string | null} kind null: of all processes
 * @returns {(sample: Sample) => number | null} null where one of them could not be seen
 */
const sumOf = (field, kind) => (sample) => {
  let sum = 0;
  for (const use of sample.processes) {
    const value = kind === null || use.kind === kind ? use[field] : 0;
    if (value === null) return null;
    sum += value;
  }
  return sum;
};

/** @param {(sample: Sample) => number | null} of @returns {(sample: Sample) => number | null} */
const inMegabytes = (of) => (sample) => {
  const bytes = of(sample);
  return bytes === null ? null : bytes / megabyte;
};

/** @param {string} name @param {number | null} bound @param {(sample: Sample) => number | null} of @returns {Measure} */
const bytes = (name, bound, of) => ({ name, unit: 'MB', bound, of: inMegabytes(of) });

/** @param {string} name @param {number | null} bound @param {(sample: Sample) => number | null} of @returns {Measure} */
const pieces = (name, bound, of) => ({ name, unit: '', bound, of });

/**
 * All that is watched. Heap and memory are bound as issue 3 says: 1 and 5 MB a day. "Flat" is a growth that a week
 * would not notice: fewer pieces in a day than one wrong step in each hour would leave.
 * @type {readonly Measure[]}
 */
export const measures = [
  bytes('heap of the page', 1, ({ page }) => page.heap),
  bytes('heap of main', 1, ({ main }) => main.heap),
  bytes('buffers of main', 1, ({ main }) => main.buffers),
  bytes('memory, all processes', 5, sumOf('own', null)),
  bytes('  of main', null, sumOf('own', 'main')),
  bytes('  of the page', null, sumOf('own', 'renderer')),
  bytes('  of the graphics process', null, sumOf('own', 'gpu-process')),
  bytes('with files (PSS)', null, sumOf('pss', null)),
  bytes('resident (RSS)', null, sumOf('rss', null)),
  pieces('DOM nodes off the board', 20, ({ page }) => page.nodes - page.shown),
  pieces('DOM nodes on the board', null, ({ page }) => page.shown),
  pieces('layout objects', null, ({ page }) => page.layoutObjects),
  pieces('listeners', 20, ({ page }) => page.listeners),
  pieces('documents', 1, ({ page }) => page.documents),
  pieces('descriptors', 10, sumOf('descriptors', null)),
  pieces('  sockets among them', null, sumOf('sockets', null)),
  pieces('threads', 10, sumOf('threads', null)),
  pieces('timers of main', 10, ({ main }) => main.timers),
  bytes('disk, without the log', 1, ({ disk }) => disk.feeds + disk.profile + disk.rest),
  bytes('  programs', null, ({ disk }) => disk.feeds),
  bytes("  the browser's own", null, ({ disk }) => disk.profile),
  bytes('log', null, ({ disk }) => disk.log),
];
