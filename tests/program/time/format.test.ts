import { expect, test } from 'playwright/test';
import {
  dateAndTime,
  dayName,
  knownLanguage,
  longDate,
  timeOfDay,
  weekdayAndTime,
} from '../../../program/time/format.ts';
import { withHourClock } from '../../../program/time/hour-clock.ts';
import { utc } from '../../fixtures/program.ts';

const morning = utc('2024-02-03T08:05:00Z');
const afternoon = utc('2024-02-03T13:30:00Z');
const midnight = utc('2024-02-02T23:00:00Z');
const brussels = 'Europe/Brussels';

test('a bare language has 24 hours and a leading zero', () => {
  expect(timeOfDay(morning, brussels, 'en')).toBe('09:05');
  expect(timeOfDay(afternoon, brussels, 'en')).toBe('14:30');
  expect(timeOfDay(midnight, brussels, 'en')).toBe('00:00');
  expect(timeOfDay(morning, brussels, 'ar')).toBe('09:05');
  expect(timeOfDay(morning, brussels, 'fa')).toBe('09:05');
});

test('a region decides between 12 and 24 hours', () => {
  expect(timeOfDay(afternoon, brussels, 'en-US')).toBe('2:30 PM');
  expect(timeOfDay(midnight, brussels, 'en-US')).toBe('12:00 AM');
  expect(timeOfDay(morning, brussels, 'en-GB')).toBe('09:05');
  expect(timeOfDay(morning, brussels, 'de-DE')).toBe('09:05');
});

test('signs of Taiwan, Hong Kong, Korea and Greece count to 24, however their people speak', () => {
  for (const tag of ['zh-TW', 'zh-HK', 'ko-KR', 'el-GR']) {
    expect(timeOfDay(afternoon, brussels, tag), tag).toBe('14:30');
  }
  for (const tag of ['en-CA', 'en-AU', 'en-IN', 'ar-EG', 'hi-IN']) {
    expect(timeOfDay(afternoon, brussels, tag), tag).toMatch(/^2:30 \S/);
  }
});

test('a tag may say its hour clock itself', () => {
  expect(timeOfDay(afternoon, brussels, 'en-US-u-hc-h23')).toBe('14:30');
  expect(timeOfDay(afternoon, brussels, 'zh-TW-u-hc-h12')).toBe('下午2:30');
  expect(timeOfDay(midnight, brussels, 'en-u-hc-h12')).toBe('12:00 am');
  expect(withHourClock('en_US', '24')).toBe('en-US-u-hc-h23');
  expect(withHourClock('de', '12')).toBe('de-u-hc-h12');
  expect(withHourClock('de', 'auto')).toBe('de');
  expect(withHourClock('no tag!', '12')).toBe('no tag!');
});

test('a time is that of the venue, for a fixed offset too', () => {
  expect(timeOfDay(morning, 'Asia/Kathmandu', 'en')).toBe('13:50');
  expect(timeOfDay(morning, '-03:30', 'en')).toBe('04:35');
  expect(timeOfDay(morning, 'UTC', 'en')).toBe('08:05');
});

test('another day is named by its weekday, in the language of the board', () => {
  expect(weekdayAndTime(morning, brussels, 'en')).toBe('Sat 09:05');
  expect(weekdayAndTime(morning, brussels, 'de')).toBe('Sa 09:05');
  expect(weekdayAndTime(morning, brussels, 'zh-TW')).toMatch(/^週六 /);
  expect(dayName(midnight, brussels, 'en')).toBe('Saturday');
  expect(dayName(midnight, 'UTC', 'en')).toBe('Friday');
});

test('a date has the order of its language', () => {
  // Some runtimes put a comma after the weekday.
  expect(longDate(morning, brussels, 'en').replace(',', '')).toBe('Saturday 3 February');
  expect(longDate(morning, brussels, 'en-US')).toBe('Saturday, February 3');
  expect(longDate(morning, brussels, 'de')).toBe('Samstag, 3. Februar');
  expect(dateAndTime(morning, brussels, 'de')).toBe('3. Februar 09:05');
});

for (const language of ['', 'no such tag!', 'xx', 'e', 'qaa-Qaaa', '123456789-x']) {
  test(`language "${language}" falls back to English, not to the machine's`, () => {
    expect(knownLanguage(language)).toBe('en');
    expect(weekdayAndTime(morning, brussels, language)).toBe('Sat 09:05');
  });
}

test('a tag in the style of POSIX is understood', () => {
  expect(timeOfDay(afternoon, brussels, 'en_US')).toBe('2:30 PM');
});
