import { expect, test } from 'playwright/test';
import { learn } from '../../../renderer/words/languages.ts';
import { rangeOf } from '../../../renderer/words/range.ts';
import { minutesUntil, nextMinute, tellingOf } from '../../../renderer/words/telling.ts';
import { programOf, sessionOf, utc } from '../../fixtures/program.ts';

const program = programOf([sessionOf({ start: utc('2026-06-05T10:00:00Z') })]);
await learn(['de', 'zh-Hant']);
const english = tellingOf(program, 'UTC', 'en');
const german = tellingOf(program, 'UTC', 'de-AT');
const noon = utc('2026-06-05T12:00:00Z');

test('a session on another program day is told with its day, one after midnight of this evening is not', () => {
  expect(english.when(utc('2026-06-05T14:30:00Z'), noon)).toBe('14:30');
  expect(english.when(utc('2026-06-06T00:30:00Z'), noon)).toBe('00:30');
  expect(english.when(utc('2026-06-06T09:00:00Z'), noon)).toBe('Sat 09:00');
  expect(english.when(utc('2026-06-20T09:00:00Z'), noon)).not.toContain('Sat');
});

test('tomorrow is said only of the next program day', () => {
  expect(english.seeYou(utc('2026-06-06T09:00:00Z'), noon)).toBe('See you tomorrow, 09:00');
  // Past midnight the board says the new date, and "tomorrow" would be the day after.
  expect(english.seeYou(utc('2026-06-06T09:00:00Z'), utc('2026-06-06T00:30:00Z'))).toBe('Continues at 09:00');
  expect(german.seeYou(utc('2026-06-07T09:00:00Z'), noon)).toBe('Bis Sonntag 09:00');
});

test('minutes are rounded up, so that a clock without seconds and a countdown agree', () => {
  const start = utc('2026-06-05T12:10:00Z');
  expect(minutesUntil(utc('2026-06-05T12:01:00Z'), start)).toBe(9);
  expect(minutesUntil(utc('2026-06-05T12:01:59.999Z'), start)).toBe(9);
  expect(minutesUntil(utc('2026-06-05T12:09:59.999Z'), start)).toBe(1);
  expect(minutesUntil(utc('2026-06-05T12:11:00Z'), start)).toBe(0);
});

test('the next whole minute is never now', () => {
  expect(nextMinute(noon)).toBe(utc('2026-06-05T12:01:00Z'));
  expect(nextMinute(utc('2026-06-05T12:00:59.999Z'))).toBe(utc('2026-06-05T12:01:00Z'));
});

test('an empty title gives way to the subtitle, the speakers, a neutral word; names are not said twice', () => {
  const speakers = [{ name: 'Ada', affiliation: null, photo: null }];
  const plain = (text: string) => text.replace(/[\u2068\u2069]/g, '');
  const told = (given: Parameters<typeof sessionOf>[0]) => {
    const session = sessionOf(given);
    return [plain(english.title(session)), plain(english.people(session))];
  };
  expect(told({ start: noon, title: ' ', subtitle: 'Sub', speakers })).toEqual(['Sub', 'Ada']);
  expect(told({ start: noon, title: '', speakers })).toEqual(['Ada', '']);
  expect(told({ start: noon, title: '' })).toEqual(['Session', '']);
  expect(told({ start: noon, title: '', kind: 'service' })).toEqual(['Break', '']);
});

test('twelve speakers are four names and a count, five are five names', () => {
  const people = (count: number) =>
    english.people(
      sessionOf({
        start: noon,
        speakers: Array.from({ length: count }, (_, index) => ({
          name: `P${index}`,
          affiliation: null,
          photo: null,
        })),
      }),
    );
  expect(people(12)).toContain('and 8 more');
  expect(people(5)).not.toContain('more');
});

test('the hours of a session are said with what they have in common once, and with the day where it is another', () => {
  const range = (start: string, end: string, language = 'en') =>
    tellingOf(program, 'UTC', language).range(sessionOf({ start: utc(start), end: utc(end) }), noon);
  expect(range('2026-06-05T12:30:00Z', '2026-06-05T13:05:00Z')).toBe('12:30–13:05');
  expect(range('2026-06-06T09:00:00Z', '2026-06-06T09:40:00Z')).toBe('Sat 09:00–09:40');
  expect(range('2026-06-05T22:15:00Z', '2026-06-05T22:55:00Z', 'en-US')).toBe('10:15–10:55 PM');
  expect(range('2026-06-05T11:30:00Z', '2026-06-05T12:15:00Z', 'en-US')).toBe('11:30 AM – 12:15 PM');
  expect(range('2026-06-05T23:30:00Z', '2026-06-05T23:30:00Z')).toBe('23:30');
  expect(rangeOf('上午8:30', '上午9:00')).toBe('上午8:30–9:00');
  expect(rangeOf('上午11:30', '下午1:00')).toBe('上午11:30 – 下午1:00');
});

test('a date grows shorter in the order of its language', () => {
  expect([german.date(noon), ...german.shorterDates(noon)]).toEqual([
    'Freitag, 5. Juni',
    'Freitag, 5. Juni',
    'Fr., 5. Juni',
  ]);
  const american = tellingOf(program, 'UTC', 'en-US');
  expect(american.shorterDates(utc('2026-09-17T12:00:00Z'))).toEqual(['Thursday, Sep 17', 'Thu, Sep 17']);
});

test('a language is spoken once its words are in, by whatever tag they were asked for, and as the second of a screen too', async () => {
  await learn(['ko-KR', 'he', 'en', 'tlh', 'no such tag']);
  expect(tellingOf(program, 'UTC', 'ko-KR').words.now).toBe('진행 중');
  expect(tellingOf(program, 'UTC', 'ko-KR', 'he').second?.words.now).toBe('עכשיו');
});

test('a language that is not spoken here is English', () => {
  expect(tellingOf(program, 'UTC', 'eo').words.now).toBe('Now');
  expect(tellingOf(program, 'UTC', 'ZH-Hant-TW').words.now).toBe('進行中');
});
