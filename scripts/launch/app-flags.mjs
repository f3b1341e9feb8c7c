import { resolve } from 'node:path';

/**
 * Goes through a command line's flags that have values (`--flag value` and `--flag=value`) and gives the command line
 * with the values `change` puts in their place.
 * @param {readonly string[]} words
 * @param {(flag: string, value: string) => string} change
 */
const mapValues = (words, change) =>
  words.map((word, index) => {
    const [, flag, value] = /^(--[a-z-]+)=(.*)$/s.exec(word) ?? [];
    if (flag !== undefined && value !== undefined) return `${flag}=${change(flag, value)}`;
    const before = words[index - 1] ?? '';
    return /^--[a-z-]+$/.test(before) && !word.startsWith('--') ? change(before, word) : word;
  });

/**
 * The values given to a flag, in order.
 * @param {readonly string[]} words
 * @param {string} wanted
 */
export const valuesOf = (words, wanted) => {
  /** @type {string[]} */
  const values = [];
  mapValues(words, (flag, value) => {
    if (flag === wanted) values.push(value);
    return value;
  });
  return values;
};

/**
 * The command line with a flag set to one value: in its place, or added at the end.
 * @param {readonly string[]} words
 * @param {string} wanted
 * @param {string} value
 */
export const withValue = (words, wanted, value) =>
  valuesOf(words, wanted).length > 0
    ? mapValues(words, (flag, old) => (flag === wanted ? value : old))
    : [...words, wanted, value];

const pathFlags = ['--settings', '--feed', '--state', '--screenshot'];

/**
 * The app's command line with absolute paths: it runs in another folder than where the command was typed. A feed that
 * is a web address, or code to embed one, stays one.
 * @param {readonly string[]} words
 * @param {string} folder where the command was typed
 */
export const withAbsolutePaths = (words, folder) =>
  mapValues(words, (flag, value) =>
    pathFlags.includes(flag) && value !== '' && !/^\s*(<|[a-z][a-z0-9+.-]*:\/\/)/i.test(value)
      ? resolve(folder, value)
      : value,
  );

/** Whether the command only asks for text, and no board. @param {readonly string[]} words */
export const asksForText = (words) => words.includes('--help') || words.includes('--version');
