import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { Words } from './words.ts';
import { zh } from './zh.ts';

/** The languages the boards speak, by the first subtag of BCP 47. */
export const languages: ReadonlyMap<string, Words> = new Map([
  ['en', en],
  ['de', de],
  ['fr', fr],
  ['zh', zh],
]);

/** The words for a language tag such as `de-AT`; English where the language is not spoken here. */
export const wordsFor = (tag: string): Words => languages.get(tag.toLowerCase().split('-', 1)[0] ?? '') ?? en;
