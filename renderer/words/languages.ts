import { knownLanguage } from '../../program/time/format.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { he } from './he.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import type { Words } from './words.ts';
import { zh } from './zh.ts';
import { zhHant } from './zh-hant.ts';

/** The languages the boards speak, by the first subtag of BCP 47; Chinese of two scripts by that too. */
export const languages: ReadonlyMap<string, Words> = new Map([
  ['en', en],
  ['de', de],
  ['fr', fr],
  ['es', es],
  ['zh', zh],
  ['zh-Hant', zhHant],
  ['ja', ja],
  ['ko', ko],
  ['ar', ar],
  ['he', he],
]);

/** The words for a language tag such as `de-AT` or `zh-TW`; English where the language is not spoken here. */
export const wordsFor = (tag: string): Words => {
  const { language, script } = new Intl.Locale(knownLanguage(tag)).maximize();
  return languages.get(`${language}-${script}`) ?? languages.get(language) ?? en;
};
