import { readFile } from 'node:fs/promises';
import { parse } from 'jsonc-parser';
import type { Problem } from '../program/result.ts';
import { isObject } from '../program/settings/read-fields.ts';

/** Settings as a file gives them, before anything is checked. */
export type GivenSettings = Readonly<Record<string, unknown>>;

/** The first line says whose copy it is: a try with another file must not stand in for the screen's own. */
const heading = (path: string): string => `// The last usable copy of ${JSON.stringify(path)}\n`;

/** The text to keep of the usable settings file at `path`. */
export const copyText = (path: string, text: string): string => `${heading(path)}${text}`;

/** The settings in a text of which it is known that they are usable; null where they are not one object. */
export const givenIn = (text: string): GivenSettings | null => {
  const given: unknown = parse(text.replace(/^\uFEFF/, ''), [], { allowTrailingComma: true });
  return isObject(given) ? { ...given } : null;
};

/** What the last usable settings at `path` were; null where there is no copy of them. */
export const readCopy = async (copy: string, path: string): Promise<GivenSettings | null> => {
  const text = await readFile(copy, 'utf8').catch(() => '');
  return text.startsWith(heading(path)) ? givenIn(text.slice(heading(path).length)) : null;
};

/** Either is a way to name feeds: where one cannot be used, both are those of the copy. */
const feedFields: readonly string[] = ['feed', 'sources'];

/** The one setting that is mended part by part: each of its parts holds on its own (read-fields.ts). */
const themeField = 'theme';

/** The field that a problem is about: the whole of `sources` for a place in it. */
const fieldOf = (place: string): string => /^\w*/.exec(place)?.[0] ?? '';

/** What is wrong with an object of settings, by the names of its fields. */
type Faults = { readonly invalid: readonly string[]; readonly hasUnknown: boolean };

/** A place within `prefix`, in the words after that; every problem elsewhere is left out. */
const faultsIn = (
  problems: readonly Problem[],
  prefix: string,
  within: (place: string) => boolean,
): Faults => {
  const places = (code: Problem['code']): readonly string[] =>
    problems
      .filter((problem) => problem.code === code && problem.where.startsWith(prefix))
      .map(({ where }) => where.slice(prefix.length))
      .filter(within);
  return {
    invalid: places('SETTING_INVALID').map(fieldOf),
    // An unknown name deeper down says nothing of what is missing up here.
    hasUnknown: places('SETTING_UNKNOWN').some((place) => !/[.[]/.test(place)),
  };
};

/** Whether `field` has to be that of the copy: it cannot be used, or may be what an unknown name meant. */
const isBroken = ({ invalid, hasUnknown }: Faults, given: GivenSettings, field: string): boolean =>
  invalid.includes(field) || (hasUnknown && !Object.hasOwn(given, field));

/** `given` with the fields of the copy that `takes` wants. */
const mixed = (given: GivenSettings, copy: GivenSettings, takes: (field: string) => boolean): GivenSettings =>
  Object.fromEntries([
    ...Object.entries(given).filter(([field]) => !takes(field)),
    ...Object.entries(copy).filter(([field]) => takes(field)),
  ]);

/** The theme with the copy's tokens in place of those that cannot be used. */
const withTheme = (
  whole: GivenSettings,
  copy: GivenSettings,
  problems: readonly Problem[],
  path: string,
): GivenSettings => {
  const [given, kept] = [whole[themeField], copy[themeField]];
  if (!isObject(given) || !isObject(kept)) return whole;
  const faults = faultsIn(problems, `${path}: ${themeField}.`, () => true);
  const takes = (token: string): boolean => isBroken(faults, given, token) && Object.hasOwn(kept, token);
  return { ...whole, [themeField]: mixed(given, kept, takes) };
};

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
  const faults = faultsIn(problems, `${path}: `, (place) => !place.startsWith(`${themeField}.`));
  const hasFeeds = feedFields.some((field) => Object.hasOwn(copy, field));
  const areFeedsBroken =
    hasFeeds &&
    (feedFields.some((field) => faults.invalid.includes(field)) ||
      feedFields.every((field) => isBroken(faults, given, field)));
  const takes = (field: string): boolean =>
    feedFields.includes(field)
      ? areFeedsBroken
      : isBroken(faults, given, field) && Object.hasOwn(copy, field);
  return withTheme(mixed(given, copy, takes), copy, problems, path);
};
