import { spokenFor } from '../../program/spoken.ts';
import { en } from './en.ts';
import type { Words } from './words.ts';

/** Each language but English is a file of its own in the build: a screen speaks two at most, and ten are 7 kB more. */
const taught: ReadonlyMap<string, () => Promise<Words>> = new Map([
  ['de', async () => (await import('./de.ts')).de],
  ['fr', async () => (await import('./fr.ts')).fr],
  ['es', async () => (await import('./es.ts')).es],
  ['zh', async () => (await import('./zh.ts')).zh],
  ['zh-Hant', async () => (await import('./zh-hant.ts')).zhHant],
  ['ja', async () => (await import('./ja.ts')).ja],
  ['ko', async () => (await import('./ko.ts')).ko],
  ['ar', async () => (await import('./ar.ts')).ar],
  ['he', async () => (await import('./he.ts')).he],
]);

/** The languages the boards speak, by the first subtag of BCP 47; Chinese of two scripts by that too. */
export const languages: readonly string[] = ['en', ...taught.keys()];

/** What has been learnt so far; a language is never forgotten. */
const learnt = new Map<string, Words>([['en', en]]);

const nameFor = (tag: string): string => spokenFor(tag) ?? 'en';

/** Resolves when the words for these language tags are in; those that are there already cost nothing. */
export const learn = async (tags: readonly string[]): Promise<void> => {
  await Promise.all(
    tags.map(nameFor).map(async (name) => {
      const words = learnt.has(name) ? undefined : await taught.get(name)?.();
      if (words !== undefined) learnt.set(name, words);
    }),
  );
};

/** The words for a language tag; English where the language is not spoken here, or has not been learnt. */
export const wordsFor = (tag: string): Words => learnt.get(nameFor(tag)) ?? en;
