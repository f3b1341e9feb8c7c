import { expect, test } from 'playwright/test';
import { readInWorker } from '../../../../main/feed/reading/read-in-worker.ts';
import { seconds } from '../../../../program/time/instant.ts';
import { builtReaderWorker } from '../../../fixtures/built.ts';
import { plainOptions } from '../../../fixtures/feeds.ts';
import { realMachine } from '../../../fixtures/machine.ts';
import { calendar, event } from '../../../program/readers/small-calendar.ts';

const many = (to: number): string => Array.from({ length: to }, (_, number) => number).join(',');

/** Rules on which calendars, or the libraries that follow them, have broken. */
const nasty: readonly string[] = [
  'FREQ=SECONDLY',
  'FREQ=MINUTELY',
  'FREQ=SECONDLY;INTERVAL=1;UNTIL=99991231T235959Z',
  'FREQ=MINUTELY;COUNT=999999999',
  'FREQ=HOURLY',
  `FREQ=DAILY;BYHOUR=${many(24)};BYMINUTE=${many(60)};BYSECOND=${many(60)}`,
  `FREQ=YEARLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;BYMONTHDAY=${many(32)};BYHOUR=${many(24)};BYMINUTE=${many(60)}`,
  'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
  'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;INTERVAL=7',
  'FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2,4,6,9,11',
  'FREQ=MONTHLY;BYDAY=6MO',
  'FREQ=YEARLY;BYDAY=54SU',
  'FREQ=YEARLY;BYYEARDAY=366;BYMONTH=3',
  'FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO;INTERVAL=1000',
  'FREQ=MONTHLY;BYSETPOS=400;BYDAY=MO',
  'FREQ=DAILY;INTERVAL=0',
  'FREQ=DAILY;INTERVAL=-1',
  'FREQ=DAILY;INTERVAL=999999999999999999999',
  'FREQ=DAILY;COUNT=0',
  'FREQ=DAILY;COUNT=-5',
  'FREQ=WEEKLY;BYDAY=XX',
  'FREQ=WEEKLY;WKST=ZZ',
  'FREQ=DAILY;UNTIL=99999999T999999Z',
  'FREQ=DAILY;UNTIL=19690101T000000Z',
  'FREQ=DAILY;BYMONTH=13',
  'FREQ=DAILY;BYHOUR=25',
  'FREQ=',
  'INTERVAL=2',
  'FREQ=DAILY;FREQ=SECONDLY',
  `FREQ=WEEKLY;BYDAY=${'MO,'.repeat(5000)}TU`,
];

const ruled = (rule: string, start: string): string =>
  event({ UID: rule.slice(0, 60), DTSTART: start, DURATION: 'PT1H', RRULE: rule });

const read = async (text: string) =>
  readInWorker(
    { bytes: Buffer.from(text), contentType: 'text/calendar', options: plainOptions },
    {
      machine: realMachine,
      workerFile: await builtReaderWorker(),
      limits: { deadline: seconds(5), heapMegabytes: 256 },
    },
  );

for (const [since, start] of [
  ['1970', '19700101T080000Z'],
  ['this week', '20241014T080000Z'],
] as const) {
  test(`C12: thirty nasty rules since ${since} cost nothing but themselves`, async () => {
    expect(nasty).toHaveLength(30);
    const good = event({ UID: 'good', DTSTART: '20241016T100000Z', DURATION: 'PT1H' });
    const result = await read(calendar([good, ...nasty.map((rule) => ruled(rule, start))]));
    if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.message}`);
    const { sessions, problems } = result.value.program;
    expect(sessions.some(({ id }) => id === 'good')).toBe(true);
    expect(sessions.length).toBeLessThan(30 * 5000);
    expect(problems.filter(({ code }) => code === 'RECURRENCE_REFUSED').length).toBeGreaterThan(3);
  });
}
