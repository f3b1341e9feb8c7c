import { expect, test } from 'playwright/test';
import { isClearTime, spelledTimes } from '../../../program/time/spelled-time.ts';

/** `9:00`, `9:00-10:30`, with the offset that the text names; null where it is no time. */
const told = (text: string): string | null => {
  const times = spelledTimes(text);
  if (times === null) return null;
  const { start, end, offset } = times;
  const clock = (since: number): string =>
    `${Math.floor(since / 3_600_000)}:${String((since % 3_600_000) / 60_000).padStart(2, '0')}`;
  const range = end === null ? clock(start) : `${clock(start)}-${clock(end)}`;
  return offset === null ? range : `${range} at ${clock(offset)}`;
};

const spellings: Readonly<Record<string, readonly string[]>> = {
  '9:00': [
    '9:00',
    '09:00',
    '09.00',
    '9h',
    '9h00',
    '9 h',
    '9 Uhr',
    '9:00 Uhr',
    '9.00 Uhr',
    '09:00:00',
    '0900',
    '9am',
    '9 a.m.',
    '9:00 AM',
    'ab 9 Uhr',
    'from 9:00',
    '9:00 -',
    '９：００',
    '上午9:00',
    '上午九点'.replace('九', '9'),
    '午前9時',
    '9時00分',
    '9点',
    '오전 9:00',
    '9:00 CET',
    'ca. 9:00',
  ],
  '14:00': [
    '2:00 p.m.',
    '2pm',
    '2:00 p. m.',
    '2 PM',
    '14:00 PM',
    '下午2:00',
    '下午2点',
    '午後2時',
    '오후 2:00',
    '14h',
    '14.00 Uhr',
  ],
  '0:00': ['0:00 a.m.', '12:00 a.m.', '12am', '00:00'],
  '12:00': ['12:00 p.m.', '12pm', 'noon', '12 noon', 'Mittag', 'midi', '正午'],
  '12:30': ['12:30 PM', '12.30', '0:30 pm', '12h30'],
  '20:30': ['晚上8点半', '8:30 p.m.', '20 Uhr 30'],
  '24:00': ['24:00', 'midnight', '2400'],
  '9:00-10:30': [
    '9:00-10:30',
    '9:00-10:30 Uhr',
    '9:00 – 10:30',
    '09:00~10:30',
    '9:00—10:30',
    '9.00–10.30 Uhr',
    '9:00 to 10:30',
    '9:00 bis 10:30 Uhr',
    'von 9:00 bis 10:30 Uhr',
    '9–10:30am',
    '9:00 AM - 10:30 AM',
    '9h à 10h30',
    'de 9h à 10h30',
    'de 9:00 a 10:30',
    '9:00至10:30',
    '上午9:00-10:30',
    '9時から10時30分まで',
    '9:00 ～ 10:30',
    '0900-1030',
  ],
  '11:00-13:00': ['11-1pm', '11am-1pm', '11–13 Uhr', '上午11:00-下午1:00', '上午11:00-1:00'],
  '14:30-15:15': ['下午2:30-3:15', '2:30-3:15pm', '2:30 pm - 3:15', '2:30 p.m.–3:15 p.m.'],
  '22:00-1:00': ['22:00-1:00', '10pm-1am', '22–1 Uhr'],
  '14:00 at 2:00': ['14:00 UTC+2', '14:00 GMT+02:00'],
  '14:00 at 0:00': ['14:00 UTC', '2 pm GMT'],
};
for (const [meaning, texts] of Object.entries(spellings)) {
  test(`every spelling of ${meaning} is read as that`, () => {
    expect(Object.fromEntries(texts.map((text) => [text, told(text)]))).toEqual(
      Object.fromEntries(texts.map((text) => [text, meaning])),
    );
  });
}

test('what is no time of a day is none, instead of some other time', () => {
  const texts = [
    '',
    'soon',
    'tbd',
    '48:00',
    '9:60',
    '25.30',
    '9:00-10:00-11:00',
    'Room 9',
    '9:00 Hall',
    '3 of 4',
    '2026',
    '1.5.2026',
    '-',
    'am',
    '9'.repeat(90),
  ];
  expect(texts.filter((text) => told(text) !== null)).toEqual([]);
});

test('an end that cannot be read leaves the start', () => {
  expect(told('9:00 - open end')).toBe('9:00');
});

test('a bare number and a price are no clear times', () => {
  expect(['9', '12.50', '0900'].filter(isClearTime)).toEqual([]);
  expect(['9:00', '9 Uhr', '2pm', '9時'].filter((text) => !isClearTime(text))).toEqual([]);
});

test('hours past midnight, Dutch and Nordic times, lengths in brackets, slashes and footnotes are understood', () => {
  expect(
    ['25:00', '47:59', '25時30分', '14u00', '14.30 uur', 'kl. 9.00', '9:00 (60 min)', '09:00/10:00'].map(
      told,
    ),
  ).toEqual(['25:00', '47:59', '25:30', '14:00', '14:30', '9:00', '9:00-10:00', '9:00-10:00']);
  expect(['9:00-10:00*', '9:00 bis ca. 10:00', 'dalle 9:00 alle 10:00'].map(told)).toEqual([
    '9:00-10:00',
    '9:00-10:00',
    '9:00-10:00',
  ]);
});
