import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { readProgram } from '../../../program/readers/readers.ts';
import { realFeeds, withoutRealFeeds } from '../../fixtures/feeds.ts';
import { silentOptions } from './reading.ts';

const fixtures = join(realFeeds, 'ics-fixtures');

/** What comes of each in the two months around `today` of the silent options: sessions, or a word of the refusal. */
const expected: Readonly<Record<string, number | string>> = {
  'badRRULE.ics': 132,
  'bad_ms_tz.ics': 'window',
  'biweekly-exdate-until.ics': 10,
  'daily-count-exdate-recurrence-id.ics': 1,
  'dst-transition-rules.ics': 1,
  'duplicate-uid-sequence.ics': 2,
  'exchange-custom-tz.ics': 1,
  'festival-multiday-rrule.ics': 'allDay',
  'floating-dtstart-custom-vtimezone.ics': 1,
  'google-recurrence-order.ics': 1,
  'mixed-timezone-handling.ics': 3,
  'ms_timezones.ics': 2,
  'vtimezone-year-0001-dtstart.ics': 1,
  'whole_day_moved_over_dst_change_berlin.ics': 'allDay',
};

test.describe('calendars that broke other readers', () => {
  test.skip(...withoutRealFeeds);
  for (const name of withoutRealFeeds[0] ? [] : readdirSync(fixtures)) {
    test(`${name} is read, or refused with a reason`, () => {
      const text = readFileSync(join(fixtures, name), 'utf8');
      const read = readProgram(text, { ...silentOptions, timeZone: 'Europe/Berlin' });
      const wanted = expected[name];
      if (read.ok) expect(read.value.program.sessions).toHaveLength(Number(wanted));
      else expect(read.problem.message).toContain(`"${wanted}"`);
    });
  }
});
