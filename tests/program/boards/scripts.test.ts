import { expect, test } from 'playwright/test';
import { scriptsIn } from '../../../renderer/theme/scripts.ts';
import { breakable } from '../../../renderer/words/phrases.ts';
import { directionOfText, languageOfText } from '../../../renderer/words/script-of.ts';
import { programOf, sessionOf, utc } from '../../fixtures/program.ts';

const titled = (titles: readonly string[], language: string | null = null, zone = 'UTC') => ({
  ...programOf(titles.map((title) => sessionOf({ start: utc('2026-06-05T10:00:00Z'), title, language }))),
  zone: { name: zone, from: 'feed' as const },
});

const wanted = (titles: readonly string[], languages = ['en'], zone = 'UTC') => {
  const { typefaces, han } = scriptsIn(titled(titles, null, zone), languages);
  return [...[...typefaces].toSorted(), `lead ${han}`].join(' ');
};

test('a program in Latin, Greek and Cyrillic letters loads nothing more', () => {
  const titles = ['Opening', 'Fußgängerübergänge – “quoted”…', 'Ελληνικά', 'Свободное ПО'];
  expect([...scriptsIn(titled(titles), ['de']).typefaces]).toEqual([]);
});

test('each script brings its own family, and Chinese of any writing the simplified one behind it', () => {
  expect(wanted(['مرحبا'])).toBe('arabic lead sc');
  expect(wanted(['שלום', 'สวัสดี'])).toBe('hebrew thai lead sc');
  expect(wanted(['开源'])).toBe('sc lead sc');
  expect(wanted(['開發'], ['zh-TW'])).toBe('sc tc lead tc');
  expect(wanted(['開發'], ['en', 'zh-Hant'])).toBe('sc tc lead tc');
  expect(wanted(['한국어'])).toBe('kr lead kr');
  expect(wanted(['→ Hall 2'])).toBe('sc lead sc');
  expect(wanted(['🦄', 'Made by us © ® ™'])).toBe('emoji lead sc');
  expect(wanted(['🇩🇪'])).toBe('emoji lead sc');
});

test('the languages of the screen bring theirs before there is a program', () => {
  expect([...scriptsIn(null, ['ja', 'ar']).typefaces].toSorted()).toEqual(['arabic', 'jp']);
  expect([...scriptsIn(null, ['en-US']).typefaces]).toEqual([]);
  expect([...scriptsIn(null, ['not a tag!']).typefaces]).toEqual([]);
});

test('what is beside the program counts: the last known name of a door', () => {
  expect([...scriptsIn(null, ['en'], { screen: { room: 'قاعة' } }).typefaces]).toEqual(['arabic']);
});

test('the program tells whose Chinese characters lead: a tenth in kana, not one guest; else the venue', () => {
  expect(wanted(['開発環境', 'ようこそ'])).toBe('jp sc lead jp');
  const guest = [...Array.from({ length: 30 }, () => '开源软件'), 'ようこそ'];
  expect(wanted(guest)).toBe('jp sc lead sc');
  expect(wanted(['開發'], ['en'], 'Asia/Taipei')).toBe('sc tc lead tc');
});

test('a session that says its language brings the letters of it', () => {
  expect([...scriptsIn(titled(['開発'], 'ja'), ['en']).typefaces].toSorted()).toEqual(['jp', 'sc']);
});

test('a text is in the language it is written in, whatever the talk is held in', () => {
  expect(languageOfText('Kotlinで作るアプリ', 'en')).toBe('ja');
  expect(languageOfText('오픈소스', null)).toBe('ko');
  expect(languageOfText('開発', 'ja')).toBe('ja');
  expect(languageOfText('مستقبل Linux', 'en')).toBe('ar');
  expect(languageOfText('آینده', 'fa')).toBe('fa');
  expect(languageOfText('Linux و', 'en')).toBe('en');
  expect(languageOfText('Opening', null)).toBeUndefined();
});

test('a text runs as its first letter outside of isolates does, and as the board does without one', () => {
  expect(directionOfText('مستقبل Linux')).toBe('rtl');
  expect(directionOfText('12: Linux و')).toBe('ltr');
  expect(directionOfText('10:30 – 11:15')).toBeUndefined();
  expect(directionOfText('\u2068ليلى\u2069, \u2068Ada\u2069')).toBeUndefined();
  expect(directionOfText('\u2068Ada\u2069 ועוד 3')).toBe('rtl');
});

test('Japanese may break between phrases, never before a particle or inside a loan word; Korean has its spaces', () => {
  const phrases = (text: string, language?: string) => breakable(text, language).split('\u200b');
  expect(phrases('Kotlinアンチパターン')).toEqual(['Kotlin', 'アンチパターン']);
  expect(phrases('運用で得られた知見のすべて')).toEqual(['運用で', '得られた', '知見のすべて']);
  expect(phrases('コンテナオーケストレーションの設計')).toEqual(['コンテナオーケストレーションの', '設計']);
  expect(phrases('開発環境構築', 'ja')).toEqual(['開発', '環境', '構築']);
  expect(phrases('오픈소스 개발', 'ko')).toEqual(['오픈소스 개발']);
  expect(breakable('开源软件供应链', 'zh')).toContain('\u200b');
});
