import type { Screen } from '../../preload/contract.ts';
import type { Program } from '../../program/model.ts';
import { knownLanguage } from '../../program/time/format.ts';
import { type Han, hanOfLanguage, leadingHan } from './han.ts';
import { tallyOf } from './tally.ts';

/** The bundled families that are loaded when a board needs them, by what their packages are called. */
export type Typeface = Han | 'arabic' | 'hebrew' | 'thai' | 'emoji';

/** What a board needs beside the letters that are always there. */
export type Scripts = {
  readonly typefaces: ReadonlySet<Typeface>;
  /** Which way of writing leads where a text does not say its language. */
  readonly han: Han;
};

const ofScript: ReadonlyMap<string | undefined, Typeface> = new Map([
  ['Arab', 'arabic'],
  ['Hebr', 'hebrew'],
  ['Thai', 'thai'],
]);

/** The family that the words or dates of a language need. */
const ofLanguage = (tag: string): Typeface | null =>
  hanOfLanguage(tag) ?? ofScript.get(new Intl.Locale(knownLanguage(tag)).maximize().script) ?? null;

/** The languages of an interface, the first leading. */
export const languagesOf = ({ language, secondLanguage }: Screen): readonly string[] =>
  secondLanguage === null ? [language] : [language, secondLanguage];

/**
 * The scripts of everything a board may show. `languages` are those of the interface, the first leading; `beside` is what
 * else has texts: setup sentences, the name of a door. Simplified Chinese has the most characters, so it backs the others.
 */
export const scriptsIn = (
  program: Program | null,
  languages: readonly string[],
  beside: unknown = null,
): Scripts => {
  const tally = tallyOf([program, beside]);
  const han = leadingHan(tally, languages, program?.zone.name ?? null);
  const typefaces = new Set(languages.map(ofLanguage).filter((typeface) => typeface !== null));
  if (tally.han > 0 || tally.signs > 0) typefaces.add(han).add('sc');
  if (tally.kana > 0) typefaces.add('jp');
  if (tally.hangul > 0) typefaces.add('kr');
  if (tally.arabic > 0) typefaces.add('arabic');
  if (tally.hebrew > 0) typefaces.add('hebrew');
  if (tally.thai > 0) typefaces.add('thai');
  if (tally.emoji > 0) typefaces.add('emoji');
  if (tally.han > 0) {
    for (const tag of new Set(program?.sessions.map(({ language }) => language ?? ''))) {
      const own = hanOfLanguage(tag);
      if (own !== null) typefaces.add(own);
    }
  }
  return { typefaces, han };
};
