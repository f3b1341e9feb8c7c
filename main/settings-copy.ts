import { readFile } from 'node:fs/promises';
import { parse } from 'jsonc-parser';
import type { Problem } from '../program/result.ts';

/** Settings as a file gives them, before anything is checked. */
export type GivenSettings = Readonly<Record<string, unknown>>;

/** The first line says whose copy it is: a try with another file must not stand in for the screen's own. */
const heading = (path: string): string => `// The last usable copy of ${JSON.stringify(path)}\n`;

/** The text to keep of the usable settings file at `path`. */
export const copyText = (path: string, text: string): string => `${heading(path)}${text}`;

/** The settings in a text of which it is known that they are usable; null where they are not one object. */
export const givenIn = (text: string): GivenSettings | null => {
  const given: unknown = parse(text.replace(/^\uFEFF/, ''), [], { allowTrailingComma: true });
  return typeof given === 'object' && given !== null && !Array.isArray(given) ? { ...given } : null;
};

/** What the last usable settings at `path` were; null where there is no copy of them. */
export const readCopy = async (copy: string, path: string): Promise<GivenSettings | null> => {
  const text = await readFile(copy, 'utf8').catch(() => '');
  return text.startsWith(heading(path)) ? givenIn(text.slice(heading(path).length)) : null;
};

/** Either is a way to name feeds: where one cannot be used, both are those of the copy. */
const feedFields: readonly string[] = ['feed', 'sources'];

/** The field that a problem is about: the whole of `sources` for a place in it. */
const fieldOf = ({ where }: Problem, path: string): string =>
  /^\w*/.exec(where.slice(`${path}: `.length))?.[0] ?? '';

const fieldsWith = (code: Problem['code'], problems: readonly Problem[], path: string): readonly string[] =>
  problems.filter((problem) => problem.code === code).map((problem) => fieldOf(problem, path));

/**
 * The settings at `path` with the copy's value for each field that cannot be used, and, where a name is not known, for
 * each that is missing now: it may be the one that was meant (faults.md S5). Whoever edits one field of a working screen
 * cannot turn it into another by a slip.
 */
export const mended = (
  given: GivenSettings,
  copy: GivenSettings,
  problems: readonly Problem[],
  path: string,
): GivenSettings => {
  const invalid = fieldsWith('SETTING_INVALID', problems, path);
  const hasUnknown = fieldsWith('SETTING_UNKNOWN', problems, path).some((field) => field !== 'sources');
  const isBroken = (field: string): boolean =>
    invalid.includes(field) || (hasUnknown && !Object.hasOwn(given, field));
  const hasFeeds = feedFields.some((field) => Object.hasOwn(copy, field));
  const areFeedsBroken =
    hasFeeds && (feedFields.some((field) => invalid.includes(field)) || feedFields.every(isBroken));
  const takes = (field: string): boolean =>
    feedFields.includes(field) ? areFeedsBroken : isBroken(field) && Object.hasOwn(copy, field);
  return Object.fromEntries([
    ...Object.entries(given).filter(([field]) => !takes(field)),
    ...Object.entries(copy).filter(([field]) => takes(field)),
  ]);
};
