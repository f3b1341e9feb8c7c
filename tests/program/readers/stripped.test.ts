import { expect, test } from 'playwright/test';
import { lossesOf, plainLine } from '../../../program/readers/parts/text.ts';
import { programOf } from './reading.ts';
import { asJson, asXml, oneEvent } from './small-feed.ts';

const lines: readonly (readonly [string, string, string])[] = [
  ['B\u202e 13', 'B 13', 'bidi'],
  ['\u2067\u2066\u202a\u202b\u202c\u202dB 13\u2068\u2069', 'B 13', 'bidi'],
  ['a\u0000b\u0007\u001b[31m', 'ab[31m', 'text'],
  ['zero\u200bwidth\u2060\u180e\ufeff', 'zerowidth', 'text'],
  ['half \ud83d', 'half \ufffd', 'text'],
  ['non\ufffecharacter\ufdd0', 'noncharacter', 'text'],
  ['both\u202e\u0000', 'both', 'text bidi'],
  ['two\nlines\tand \u2028 more', 'two lines and more', ''],
  ['שלום \u200fעולם', 'שלום \u200fעולם', ''],
  ['می\u200cخواهم 👩\u200d👩\u200d👧', 'می\u200cخواهم 👩\u200d👩\u200d👧', ''],
  ['Z͑ͫ̓a̴͐l̡go', 'Z͑ͫ̓a̴͐l̡go', ''],
];

test('C7, C9: what cannot or must not stand on a board is taken out, and counted as what it is', () => {
  for (const [raw, clean, lost] of lines) {
    expect(plainLine(raw)).toBe(clean);
    const losses = lossesOf(raw);
    expect([losses.text ? 'text' : '', losses.bidi ? 'bidi' : ''].join(' ').trim(), raw).toBe(lost);
    expect(lossesOf(clean), clean).toEqual({ text: false, bidi: false });
  }
});

test('C7: entities are decoded once: what was escaped twice is shown as it was escaped', () => {
  const once = (title: string) =>
    programOf(asXml(oneEvent({ date: '2024-02-03T10:00:00Z', title }))).sessions[0]?.title;
  expect(once('&lt;b&gt;')).toBe('&lt;b&gt;');
  expect(once('R&D &amp;amp; <script>')).toBe('R&D &amp;amp; <script>');
});

test('C7, C9: a program says how many of its texts lost something, and which was the first', () => {
  const feed = {
    rooms: {
      'B\u202e 13': [
        { title: 'A\u0000', date: '2024-02-03T10:00:00Z', track: 'T\u200b' },
        { title: 'Fine', date: '2024-02-03T11:00:00Z' },
      ],
    },
  };
  const problems = programOf(asJson(feed)).problems.filter(({ code }) => code.endsWith('_STRIPPED'));
  expect(problems.map(({ code, times }) => [code, times])).toEqual([
    ['TEXT_STRIPPED', 2],
    ['BIDI_STRIPPED', 1],
  ]);
  expect(problems[1]?.message).toContain('"B 13"');
});
