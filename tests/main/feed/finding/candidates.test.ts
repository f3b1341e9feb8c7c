import { expect, test } from 'playwright/test';
import { feedAddress } from '../../../../main/feed/asking/address.ts';
import { candidatesIn, candidatesOf } from '../../../../main/feed/finding/candidates.ts';

const of = (from: string): readonly string[] => {
  const address = feedAddress(from, '/');
  if (!address.ok || address.value.kind !== 'http') throw new Error('not on the web');
  return candidatesOf(from, address.value).map(({ url }) => url.href);
};

const linked = (page: string, ...links: string[]): readonly string[] =>
  candidatesIn(new URL(page), new URL(page), links).map(({ url }) => url.href);

test('an address that is a feed already is the only one', () => {
  for (const feed of [
    'https://pretalx.com/democon/schedule/export/schedule.xml',
    'https://example.org/program.csv?token=1',
    'https://example.org/',
  ]) {
    expect(of(feed)).toEqual([feed]);
  }
});

test('the feeds of a known page come before the page itself, and what follows a # is no address', () => {
  expect(of('https://docs.google.com/spreadsheets/d/1AbC/edit#gid=7')).toEqual([
    'https://docs.google.com/spreadsheets/d/1AbC/export?format=csv&gid=7',
    'https://docs.google.com/spreadsheets/d/1AbC/edit',
  ]);
  expect(of('webcal://example.org/p.ics')).toEqual(['https://example.org/p.ics', 'http://example.org/p.ics']);
  expect(of('webcals://example.org/p.ics')).toEqual(['https://example.org/p.ics']);
});

test('an address of a system that is a feed already is asked before the others of its event', () => {
  const endpoint = 'https://sessionize.com/api/v2/ab12cd34/view';
  const views = (...names: string[]) => names.map((name) => `${endpoint}/${name}`);
  expect(of(`${endpoint}/All`)).toEqual(views('All', 'GridSmart', 'Sessions'));
  expect(of(`${endpoint}/GridSmart`)).toEqual(views('GridSmart', 'All', 'Sessions'));
  expect(of(`${endpoint}/Sessions?under=True`)).toEqual(views('Sessions?under=True', 'All', 'GridSmart'));
  expect(of(`${endpoint}/gridsmart/`)).toEqual(views('gridsmart/', 'All', 'Sessions'));
  expect(linked('https://example.org/', `${endpoint}/Sessions`)).toEqual(
    views('Sessions', 'All', 'GridSmart'),
  );
  for (const feed of [
    'https://events.ccc.de/congress/2025/fahrplan/schedule.xml',
    'https://bornhack.dk/bornhack-2026/program/ics/',
    'https://www.emfcamp.org/schedule/2026.ical',
    'https://debconf26.debconf.org/schedule/xml',
    'https://events.example.org/conferences/osc26/schedule.ics',
    'https://frab.example.org/en/conf26/public/schedule.xml',
    'https://pretalx.com/democon/schedule/widgets/schedule.json',
    'https://indico.example.org/event/12/event.ics?scope=contribution',
    'https://docs.google.com/spreadsheets/d/1AbC/export?format=csv',
  ]) {
    expect(of(feed)[0]).toBe(feed);
  }
});

test('links are followed to their own site and to known systems, never down to http nor into the venue', () => {
  const fine = [
    'https://cfp.example.org/2026/s.xml',
    'https://example.org/s.json',
    'https://pretalx.com/democon/schedule/export/schedule.xml',
  ];
  const refused = [
    ...['http://www.example.org/s.xml', 'https://evil.example.net/s.xml', 'https://192.168.0.9/s.xml'],
    ...[
      'https://localhost/s.xml',
      'javascript:alert(1)',
      'data:text/calendar,BEGIN',
      'ftp://www.example.org/s.xml',
    ],
    ...['https://pretalx.com.evil.net/s.xml', 'https://', 'https://notexample.org/s.xml'],
  ];
  for (const link of fine) expect(linked('https://www.example.org/program/', link)).toEqual([link]);
  expect(linked('https://www.example.org/program/', ...refused)).toEqual([]);
  expect(
    linked('http://www.example.org/', 'http://10.0.0.5/s.xml', 'http://www.example.org:81/s.xml'),
  ).toEqual(['http://www.example.org:81/s.xml']);
  expect(
    linked('https://conf.example.co.uk/', 'https://other.co.uk/s.xml', 'https://cfp.example.co.uk/s.xml'),
  ).toEqual(['https://cfp.example.co.uk/s.xml']);
  expect(linked('http://10.0.0.5/', 'http://10.0.0.6/s.xml', '/s.xml')).toEqual(['http://10.0.0.5/s.xml']);
});

test('of many links the first four are tried, and those of a known system as that system', () => {
  const many = Array.from({ length: 9 }, (_, index) => `/${index}.ics`);
  expect(linked('https://example.org/', ...many)).toHaveLength(4);
  expect(
    linked(
      'https://example.org/',
      'webcal://example.org/a',
      '//sessionize.com/api/v2/ab12cd34/view/Speakers',
    ),
  ).toEqual([
    'https://example.org/a',
    ...['All', 'GridSmart', 'Sessions'].map((view) => `https://sessionize.com/api/v2/ab12cd34/view/${view}`),
  ]);
});

test('a page that redirected to a known system adds the feeds of that', () => {
  const [asked, page] = ['https://indico.example.org/e/school', 'https://indico.example.org/event/12/'].map(
    (address) => new URL(address),
  );
  if (asked === undefined || page === undefined) throw new Error('two addresses');
  expect(candidatesIn(asked, page, []).map(({ url }) => url.pathname)).toEqual([
    ...['/export/timetable/12.json', '/export/event/12.json', '/event/12/event.ics'],
  ]);
});
