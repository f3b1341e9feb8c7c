import { expect, test } from 'playwright/test';
import { languages, learn, wordsFor } from '../../../renderer/words/languages.ts';
import type { Words } from '../../../renderer/words/words.ts';

await learn(languages);

const said = (words: Words, count: number): readonly string[] => [
  ...Object.values(words).filter((word) => typeof word === 'string'),
  ...[
    words.length(count),
    words.minutesLeft(count),
    words.inMinutes(count),
    words.startsIn(count),
    words.continuesIn(count),
    words.moreNow(count),
    words.andMore(count),
    words.others(count),
    words.until('14:30'),
    words.startsAt('14:30'),
    words.page(count, 9),
    words.seeYouTomorrow('09:00'),
    words.seeYouOn('Sat 09:00'),
    words.gone('14:30', 'Title'),
  ],
];

test('a tag finds its language: Chinese by its script, also where only the region tells it', () => {
  for (const [tag, now] of [
    ['zh', '进行中'],
    ['zh-CN', '进行中'],
    ['zh-SG', '进行中'],
    ['zh-Hant', '進行中'],
    ['zh-TW', '進行中'],
    ['zh-HK', '進行中'],
    ['ja-JP', '開催中'],
    ['ko', '진행 중'],
    ['es-419', 'Ahora'],
    ['ar-EG', 'الآن'],
    ['HE', 'עכשיו'],
    ['tlh', 'Now'],
    ['no such tag', 'Now'],
  ] as const) {
    expect(wordsFor(tag).now, tag).toBe(now);
  }
});

test('no language has an empty or unfinished word, for any count', () => {
  const counts = [0, 1, 2, 3, 5, 11, 21, 60, 61, 62, 80, 100, 102, 120, 200];
  const texts = languages.flatMap((tag) =>
    counts.flatMap((count) => said(wordsFor(tag), count).map((text) => `${tag}: ${text}`)),
  );
  expect(texts.length).toBeGreaterThan(1000);
  expect(texts.filter((text) => /: \s*$|undefined|NaN|null|\$\{/.test(text))).toEqual([]);
});

test('Arabic counts in the forms of CLDR: one, two, a few, many, hundreds', () => {
  const { minutesLeft, inMinutes, moreNow } = wordsFor('ar');
  expect([1, 2, 3, 10, 11, 100].map(minutesLeft)).toEqual([
    'يتبقى دقيقة واحدة',
    'يتبقى دقيقتان',
    'يتبقى 3 دقائق',
    'يتبقى 10 دقائق',
    'يتبقى 11 دقيقة',
    'يتبقى ساعة و40 دقيقة',
  ]);
  expect([2, 120, 122].map(inMinutes)).toEqual(['بعد دقيقتين', 'بعد ساعتين', 'بعد ساعتين ودقيقتين']);
  expect([1, 2, 3, 11].map(moreNow)).toEqual([
    'وجلسة أخرى في الوقت نفسه',
    'وجلستان أخريان في الوقت نفسه',
    'و3 جلسات أخرى في الوقت نفسه',
    'و11 جلسة أخرى في الوقت نفسه',
  ]);
});

test('Hebrew has a form for two, and joins its small words only to words', () => {
  const { minutesLeft, seeYouOn, seeYouTomorrow } = wordsFor('he');
  expect([1, 2, 20, 60, 80, 120, 122].map(minutesLeft)).toEqual([
    'נותרה דקה',
    'נותרו שתי דקות',
    'נותרו 20 דקות',
    'נותרה שעה',
    'נותרה שעה ו-20 דקות',
    'נותרו שעתיים',
    'נותרו שעתיים ושתי דקות',
  ]);
  expect(seeYouTomorrow('09:00')).toBe('נתראה מחר ב-09:00');
  expect(seeYouOn('יום שבת 09:00')).toBe('נתראה ביום שבת 09:00');
});

test('Spanish says hours and days with their articles, French one other in the singular', () => {
  const spanish = wordsFor('es');
  expect(spanish.until('14:30')).toBe('hasta las 14:30');
  expect(spanish.until('01:30')).toBe('hasta la 01:30');
  expect(spanish.until('11:30')).toBe('hasta las 11:30');
  expect(spanish.until('sáb 09:00')).toBe('hasta el sáb 09:00');
  expect(spanish.seeYouOn('3 de febrero 09:00')).toBe('Hasta el 3 de febrero 09:00');
  expect([1, 2].map(spanish.minutesLeft)).toEqual(['queda 1 min', 'quedan 2 min']);
  expect([1, 2].map(wordsFor('fr').others)).toEqual(['et 1 autre', 'et 2 autres']);
});
