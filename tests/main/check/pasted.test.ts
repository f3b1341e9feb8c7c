import { expect, test } from 'playwright/test';
import type { Report } from '../../../main/check/report.ts';
import { content } from '../../fixtures/feed-server.ts';
import { smallFeed } from '../../fixtures/feeds.ts';
import { onLocalWeb, type Pages } from '../../fixtures/local-web.ts';
import { check, checkOn } from './checking.ts';

const frab = content(smallFeed(['One', 'Two']));

const calendar = content(
  [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Sched.com Conf//EN', 'X-WR-TIMEZONE:UTC'],
    ...['One', 'Two'].flatMap((title, hour) => [
      ...['BEGIN:VEVENT', `UID:${title}@example.org`, `SUMMARY:${title}`, 'LOCATION:Hall'],
      ...[`DTSTART:20260201T1${hour}0000Z`, `DTEND:20260201T1${hour}3000Z`, 'END:VEVENT'],
    ]),
    'END:VCALENDAR',
  ].join('\r\n'),
  { type: 'text/calendar' },
);

const sessionize = content(
  JSON.stringify({
    sessions: ['One', 'Two'].map((title, hour) => ({
      ...{ id: `${hour + 1}`, title, roomId: 7, speakers: [], categoryItems: [] },
      ...{ startsAt: `2026-02-01T1${hour}:00:00`, endsAt: `2026-02-01T1${hour}:30:00` },
      ...{ isServiceSession: false, isPlenumSession: false },
    })),
    ...{ speakers: [], questions: [], categories: [], rooms: [{ id: 7, name: 'Hall', sort: 0 }] },
  }),
);

const sheet = content(
  'Title,Date,Start,End,Room\r\nOne,2026-02-01,10:00,10:30,Hall\r\nTwo,2026-02-01,11:00,11:30,Hall\r\n',
  {
    type: 'text/csv',
  },
);

const web = (body: string) =>
  content(`<!DOCTYPE html><html><head><title>Conf</title></head><body>${body}</body></html>`, {
    type: 'text/html',
  });

/** What is pasted, where the web has the program, and what `check` calls its format. */
const pasted: readonly (readonly [string, Pages, string])[] = [
  [
    'https://pretalx.com/democon/talk/ABC123/',
    { 'pretalx.com/democon/schedule/export/schedule.xml': frab },
    'frab-json',
  ],
  [
    'https://cfp.example.org/2026/schedule/',
    { 'cfp.example.org/2026/schedule/export/schedule.json': frab },
    'frab-json',
  ],
  [
    'https://sessionize.com/api/v2/ab12cd34',
    { 'sessionize.com/api/v2/ab12cd34/view/All': sessionize },
    'sessionize',
  ],
  [
    'https://conf.example.org/agenda',
    {
      'conf.example.org/agenda': web(
        '<script src="https://sessionize.com/api/v2/ab12cd34/view/GridSmart"></script>',
      ),
      'sessionize.com/api/v2/ab12cd34/view/All': sessionize,
    },
    'sessionize',
  ],
  ['https://conf26.sched.com/venues', { 'conf26.sched.com/all.ics': calendar }, 'icalendar'],
  [
    'https://indico.example.org/event/12/overview',
    { 'indico.example.org/event/12/event.ics?scope=contribution': calendar },
    'icalendar',
  ],
  ['https://fosdem.org/2026/schedule/day/saturday/', { 'fosdem.org/2026/schedule/xml': frab }, 'frab-json'],
  [
    'https://calendar.google.com/calendar/embed?src=hall%40group.calendar.google.com',
    { 'calendar.google.com/calendar/ical/hall%40group.calendar.google.com/public/basic.ics': calendar },
    'icalendar',
  ],
  [
    'https://docs.google.com/spreadsheets/d/1AbC/edit#gid=3',
    { 'docs.google.com/spreadsheets/d/1AbC/export?format=csv&gid=3': sheet },
    'csv',
  ],
  [
    'https://outlook.office365.com/owa/calendar/a@example.org/b/calendar.html',
    { 'outlook.office365.com/owa/calendar/a@example.org/b/calendar.ics': calendar },
    'icalendar',
  ],
  ['https://www.dropbox.com/s/abc/p.csv?dl=0', { 'www.dropbox.com/s/abc/p.csv?dl=1': sheet }, 'csv'],
  [
    'https://github.com/org/conf/blob/main/schedule.json',
    { 'github.com/org/conf/raw/main/schedule.json': frab },
    'frab-json',
  ],
  ['webcal://example.org/program.ics', { 'example.org/program.ics': calendar }, 'icalendar'],
];

test('what a person would paste becomes its program, and check says where it was', async () => {
  for (const [from, pages, format] of pasted) {
    await onLocalWeb(pages, async ({ fetch, asked }) => {
      const { out } = await checkOn(fetch, '--json', from);
      const report = JSON.parse(out || '{}') as Report;
      expect
        .soft(
          report.sources?.map((source) => [source.format, source.sessions]),
          from,
        )
        .toEqual([[format, 2]]);
      const tried = report.sources?.[0]?.tried;
      if (from.startsWith('webcal')) expect.soft(tried).toBeUndefined();
      else
        expect.soft(tried?.map(({ outcome }) => outcome).at(-1), from).toBe(`read as ${format}, 2 sessions`);
      expect.soft(tried?.length ?? 1).toBe(asked().length);
    });
  }
});

test('for people check lists what it tried, without secrets', async () => {
  const pages: Pages = {
    'cloud.example.org/remote.php/dav/public-calendars/xK4bQ9mZ2pR7tLw?export': calendar,
    'pretalx.com/democon/schedule/widgets/schedule.json': frab,
  };
  await onLocalWeb(pages, async ({ fetch }) => {
    const { out } = await checkOn(
      fetch,
      'https://pretalx.com/democon/',
      'https://cloud.example.org/apps/calendar/p/xK4bQ9mZ2pR7tLw',
    );
    expect(out).toContain(
      [
        '  https://pretalx.com/democon/: frab-json, 2 sessions',
        '    tried https://pretalx.com/democon/schedule/export/schedule.json: 404',
        '    tried https://pretalx.com/democon/schedule/export/schedule.xml: 404',
        '    tried https://pretalx.com/democon/schedule/widgets/schedule.json: read as frab-json, 2 sessions',
        '  https://cloud.example.org/apps/calendar/p/xK4b…: icalendar, 2 sessions',
        '    tried https://cloud.example.org/remote.php/dav/public-calendars/xK4b…?…: read as icalendar, 2 sessions',
      ].join('\n'),
    );
    expect(out).not.toContain('xK4bQ9mZ2pR7tLw');
  });
});

test('where nothing of it is a program, check says what to do and what it tried, and ends with 1', async () => {
  const login = web('<form><input type="password"></form>');
  await onLocalWeb(
    { 'docs.google.com/spreadsheets/d/1AbC/export?format=csv&gid=0': login },
    async ({ fetch }) => {
      const { code, err } = await checkOn(fetch, 'https://docs.google.com/spreadsheets/d/1AbC/edit#gid=0');
      expect(code).toBe(1);
      const [sentence, ...tried] = err.trim().split('\n');
      expect(sentence).toContain('This looks like Google Sheets, but there is no program behind it');
      expect(sentence).toContain('set "Anyone with the link" to "Viewer"');
      expect(tried).toHaveLength(2);
      expect(tried[0]).toMatch(/export\?…: This is a login page/);
    },
  );
});

test('a plain feed has no list of what was tried, nor has a page without a program', async () => {
  await onLocalWeb({ 'example.org/s.json': frab, 'example.org/': web('Welcome') }, async ({ fetch }) => {
    expect((await checkOn(fetch, 'https://example.org/s.json')).out).not.toContain('tried');
    expect((await checkOn(fetch, 'https://example.org/')).err).not.toContain('tried');
  });
  expect((await check('/nowhere/s.json')).err).not.toContain('tried');
});
