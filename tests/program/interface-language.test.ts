import { expect, test } from 'playwright/test';
import { interfaceLanguages, languageOfProgram } from '../../program/interface-language.ts';
import type { Program } from '../../program/model.ts';
import { defaultSettings } from '../../program/settings/settings.ts';
import { spokenFor, spokenLanguages } from '../../program/spoken.ts';
import { languages } from '../../renderer/words/languages.ts';
import { programOf, sessionOf, utc } from '../fixtures/program.ts';

const held = (
  titles: readonly (readonly [title: string, language: string | null])[],
  zone = 'UTC',
): Program => ({
  ...programOf(
    titles.map(([title, language]) =>
      sessionOf({ title, id: title, language, start: utc('2026-06-05T10:00:00Z') }),
    ),
  ),
  zone: { name: zone, from: 'feed' },
});

test('a program is held in the language of most sessions that say theirs, or that their letters tell', () => {
  expect(
    languageOfProgram(
      held([
        ['Eins', 'de-AT'],
        ['Zwei', 'de'],
        ['Three', 'en'],
        ['IV', 'la'],
      ]),
    ),
  ).toBe('de');
  expect(
    languageOfProgram(
      held([
        ['Un', 'fr'],
        ['One', 'en'],
      ]),
    ),
  ).toBe('en');
  expect(
    languageOfProgram(
      held([
        ['優勝者のカメラ', null],
        ['東京', null],
        ['ケーキの話', null],
        ['Rust', null],
      ]),
    ),
  ).toBe('ja');
  expect(languageOfProgram(held([['오픈소스', null]]))).toBe('ko');
  expect(languageOfProgram(held([['مقدمة في لغة Rust', null]]))).toBe('ar');
  expect(languageOfProgram(held([['אבטחת מידע', null]]))).toBe('he');
  expect(
    languageOfProgram(
      held([
        ['Привет', 'ru'],
        ['Salve', null],
      ]),
    ),
  ).toBe('en');
  expect(languageOfProgram(held([]))).toBe('en');
});

test('Chinese is of the script of its characters, whatever the zone and the tag', () => {
  expect(languageOfProgram(held([['別只會炒幣，來試著寫智慧合約吧！', null]], '+08:00'))).toBe('zh-Hant');
  expect(languageOfProgram(held([['资源管理新特性与开发', 'zh']], 'Asia/Taipei'))).toBe('zh');
});

test('a program in English is told by the clock of the land it is held in', () => {
  expect(languageOfProgram(held([['Talk', 'en']], 'America/New_York'))).toBe('en-US');
  expect(languageOfProgram(held([['Talk', null]], 'Australia/Perth'))).toBe('en-AU');
  expect(languageOfProgram(held([['Vortrag', 'de']], 'America/New_York'))).toBe('de');
  expect(languageOfProgram(held([['Talk', 'en']], 'Europe/Dublin'))).toBe('en');
});

test('settings win over the program, and their hour clock over every region', () => {
  const german = held([['Vortrag', 'de']]);
  expect(interfaceLanguages(defaultSettings, german)).toEqual({ language: 'de', secondLanguage: null });
  expect(interfaceLanguages(defaultSettings, null).language).toBe('en');
  const two = { language: 'en-US', secondLanguage: 'zh', hourClock: '24' } as const;
  expect(interfaceLanguages(two, german)).toEqual({
    language: 'en-US-u-hc-h23',
    secondLanguage: 'zh-u-hc-h23',
  });
  expect(interfaceLanguages({ ...defaultSettings, hourClock: '12' }, german).language).toBe('de-u-hc-h12');
});

test('every language that the boards have words for is one that a program can be held in', () => {
  for (const tag of languages) {
    const [spoken = ''] = tag.split('-');
    expect(languageOfProgram(held([['I', tag]])), tag).toBe(spoken);
  }
});

test('what is said to be spoken is what the boards have words for, whatever the region or script', () => {
  expect([...spokenLanguages].sort()).toEqual([...languages].sort());
  for (const [tag, spoken] of [
    ...([
      ['de-AT', 'de'],
      ['zh-TW', 'zh-Hant'],
      ['zh-Hans-SG', 'zh'],
      ['iw', 'he'],
      ['en-u-hc-h12', 'en'],
    ] as const),
    ...([
      ['tlh', null],
      ['xx', null],
      ['nl', null],
      ['yue', null],
      ['de-1', null],
    ] as const),
  ]) {
    expect(spokenFor(tag), tag).toBe(spoken);
  }
});
