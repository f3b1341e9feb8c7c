import type { Program, Session } from './model.ts';
import type { Settings } from './settings/settings.ts';
import { type SpokenLanguage, spokenLanguages } from './spoken.ts';
import { withHourClock } from './time/hour-clock.ts';

/** Letters that only one of our languages has; in this order, as Japanese has Chinese characters too. */
const byLetters: readonly (readonly [SpokenLanguage, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['ko', /\p{Script=Hangul}/u],
  ['ar', /\p{Script=Arabic}/u],
  ['he', /\p{Script=Hebrew}/u],
  ['zh', /\p{Script=Han}/u],
];

/** Characters of every Chinese program, as they are written in one way and in the other. */
const simplified = /[这个们来时说会国学对发开关体与业为无从将实现应当还让给单]/gu;
const traditional = /[這個們來時說會國學對發開關體與業為無從將實現應當還讓給單]/gu;

/** Where a program in English is read by people who count hours to twelve: its zone says which English. */
const englishOf: readonly (readonly [RegExp, string])[] = [
  [
    /^America\/(New_York|Chicago|Denver|Los_Angeles|Phoenix|Detroit|Boise|Anchorage)$|^Pacific\/Honolulu$/,
    'en-US',
  ],
  [/^America\/(Toronto|Vancouver|Edmonton|Winnipeg|Halifax|Regina|St_Johns|Montreal)$/, 'en-CA'],
  [/^Australia\//, 'en-AU'],
  [/^Pacific\/Auckland$/, 'en-NZ'],
  [/^Asia\/(Kolkata|Calcutta)$/, 'en-IN'],
];

const spokenIn = ({ language, title }: Session): SpokenLanguage | null => {
  const written = byLetters.find(([, letters]) => letters.test(title))?.[0];
  const said = language?.split('-')[0]?.toLowerCase();
  return spokenLanguages.find((name) => name === said) ?? written ?? null;
};

/**
 * The language that a program is held in: that of most of its sessions that say one, or that their letters tell; English
 * where that is none we speak. With script or region where characters or the venue's zone tell them.
 */
export const languageOfProgram = ({ sessions, zone }: Program): string => {
  const counts = new Map<SpokenLanguage, number>();
  for (const name of sessions.map(spokenIn)) {
    if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  const leading = spokenLanguages.find((name) => counts.get(name) === most) ?? 'en';
  if (leading === 'en') return englishOf.find(([zones]) => zones.test(zone.name))?.[1] ?? 'en';
  if (leading !== 'zh') return leading;
  const text = sessions.map(({ title }) => title).join(' ');
  const count = (characters: RegExp): number => text.match(characters)?.length ?? 0;
  return count(traditional) > count(simplified) ? 'zh-Hant' : 'zh';
};

/** The languages of a screen's interface, with the hour clock in their tags: those of its settings, else the program's. */
export const interfaceLanguages = (
  { language, secondLanguage, hourClock }: Pick<Settings, 'language' | 'secondLanguage' | 'hourClock'>,
  program: Program | null,
): { readonly language: string; readonly secondLanguage: string | null } => ({
  language: withHourClock(language ?? (program === null ? 'en' : languageOfProgram(program)), hourClock),
  secondLanguage: secondLanguage === null ? null : withHourClock(secondLanguage, hourClock),
});
