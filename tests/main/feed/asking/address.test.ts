import { expect, test } from 'playwright/test';
import { feedAddress, insecurity, shownAddress } from '../../../../main/feed/asking/address.ts';
import { sourceProblem } from '../../../../main/feed/source.ts';
import { plainOptions } from '../../../fixtures/feeds.ts';

const problemOf = (from: string) => {
  const address = feedAddress(from, '/etc/callboard');
  return address.ok ? null : `${address.problem.code} ${address.problem.where}`;
};

const insecure = (from: string): boolean => {
  const address = feedAddress(from, '/');
  return address.ok && insecurity(address.value)?.code === 'INSECURE_FEED';
};

test('paths start at the base folder, and file addresses are paths', () => {
  const paths = ['schedule.xml', './a/b.json', '/srv/s.xml', 'file:///srv/my%20feed.xml'].map((from) =>
    feedAddress(from, '/etc/callboard'),
  );
  expect(paths).toEqual(
    ['/etc/callboard/schedule.xml', '/etc/callboard/a/b.json', '/srv/s.xml', '/srv/my feed.xml'].map(
      (path) => ({
        ok: true,
        value: { kind: 'file', path },
      }),
    ),
  );
});

test('a user name and password leave the address and become a header', () => {
  const address = feedAddress('https://crew:s%C3%A9cret@example.org/s.xml?token=abc#top', '/');
  if (!address.ok || address.value.kind !== 'http') throw new Error('not an http address');
  expect(address.value.url.href).toBe('https://example.org/s.xml?token=abc');
  const pair = Buffer.from(address.value.authorization?.slice('Basic '.length) ?? '', 'base64').toString();
  expect(pair).toBe('crew:sécret');
});

test('an address is shown without its secrets', () => {
  const shown = {
    'https://crew:pw@example.org/s.xml?token=abc#x': 'https://example.org/s.xml?…',
    ' https://crew:pw@example.org/s.xml ': 'https://example.org/s.xml',
    'http://crew:pw@:bad/?t=1': 'http://:bad/',
    'crew:pw@example.org/s.xml': 'crew:…',
    'schedule.xml': 'schedule.xml',
    'file:///srv/s.xml': 'file:///srv/s.xml',
    'webcal://crew:pw@example.org/s.ics?token=abc': 'webcal://example.org/s.ics?…',
    '<script src="https://sessionize.com/api/v2/ab12cd34/view/GridSmart?k=1"></script>':
      'https://sessionize.com/api/v2/ab12cd34/view/GridSmart?…',
  };
  expect(Object.keys(shown).map(shownAddress)).toEqual(Object.values(shown));
});

test('the parts of a path that open a calendar or a file to whoever knows them are hidden, names are not', () => {
  const shown = {
    'https://calendar.google.com/calendar/ical/a%40b.org/private-0123456789abcdef0123/basic.ics':
      'https://calendar.google.com/calendar/ical/a%40b.org/private-…/basic.ics',
    'https://outlook.office365.com/owa/calendar/0f1e2d3c4b5a69788796a5b4c3d2e1f0@example.org/8c7b6a5948372615f0e1d2c3b4a59687123456789/calendar.ics':
      'https://outlook.office365.com/owa/calendar/0f1e…/8c7b…/calendar.ics',
    'https://cloud.example.org/remote.php/dav/public-calendars/xK4bQ9mZ2pR7tLw?export':
      'https://cloud.example.org/remote.php/dav/public-calendars/xK4b…?…',
    'https://docs.google.com/spreadsheets/d/1qZ8xK4bQ9mZ2pR7tLw3vNcY6hJ5gF0dSaE_uI-oP/edit':
      'https://docs.google.com/spreadsheets/d/1qZ8…/edit',
    'https://example.org/api/6f9619ff-8b86-4d01-b42d-00cf4fc964ff/s.json':
      'https://example.org/api/6f96…/s.json',
  };
  expect(Object.keys(shown).map(shownAddress)).toEqual(Object.values(shown));
  const names = [
    'https://pretalx.com/PyConDE-Berlin-2026/talk/ABC123/',
    'https://example.org/MyGreatConference2026/schedule.everything.v2026.json',
    'https://sessionize.com/api/v2/ab12cd34/view/GridSmart',
    'https://conf-2026-with-a-long-name.sched.com/event/1abcd/what-we-learned-in-2026',
  ];
  expect(names.map(shownAddress)).toEqual(names);
});

test('what people paste beside plain web addresses is understood', () => {
  const urls = [
    'webcal://example.org/program.ics',
    'WEBCALS://example.org/program.ics',
    '<https://example.org/program.ics>',
    '"https://example.org/program.ics"',
    `<script type="text/javascript" src='https://example.org/program.ics'></script>`,
    '<iframe width="5" src="//example.org/program.ics" height="7"></iframe>',
  ].map((from) => {
    const address = feedAddress(from, '/');
    return address.ok && address.value.kind === 'http' ? address.value.url.href : address;
  });
  expect([...new Set(urls)]).toEqual(['https://example.org/program.ics']);
  const embedded = feedAddress('<iframe src="https://example.org/?a=1&amp;b=2">', '/');
  expect(embedded).toMatchObject({ value: { url: new URL('https://example.org/?a=1&b=2') } });
  expect(problemOf('pretalx.com/democon/')).toBe('FEED_ADDRESS pretalx.com/democon/');
  expect(problemOf('feeds/democon/schedule.xml')).toBe(null);
});

test('what cannot be fetched is refused with a sentence', () => {
  expect(problemOf('')).toBe('FEED_ADDRESS ');
  expect(problemOf('ftp://crew:pw@example.org/s.xml')).toBe('FEED_ADDRESS ftp://example.org/s.xml');
  expect(problemOf('javascript:alert(1)')).toContain('FEED_ADDRESS');
  expect(problemOf('www.example.org/schedule.xml')).toBe('FEED_ADDRESS www.example.org/schedule.xml');
  expect(problemOf('http://')).toContain('FEED_ADDRESS');
  expect(problemOf('https://%zz:pw@example.org/')).toBe('FEED_ADDRESS https://example.org/');
  expect(problemOf('file://server/share/s.xml')).toContain('FEED_ADDRESS');
  expect(problemOf('a\0b')).toContain('FEED_ADDRESS');
  expect(problemOf('C:\\feeds\\s.xml')).toBe(null);
});

test('plain http is reported for public addresses only', () => {
  const fine = [
    'https://example.org/',
    'http://localhost:8080/',
    'http://127.0.0.1/',
    'http://[::1]/',
    'http://[::ffff:10.1.2.3]/',
    'http://10.0.0.7/',
    'http://172.31.0.1/',
    'http://192.168.1.1/',
    'http://[fd00::1]/',
    'http://schedule.local/',
    'http://schedule.lan/',
    'http://schedule/',
    'schedule.xml',
  ];
  const reported = ['http://example.org/', 'http://172.32.0.1/', 'http://8.8.8.8/', 'http://[2001:db8::1]/'];
  expect(fine.filter(insecure)).toEqual([]);
  expect(reported.filter(insecure)).toEqual(reported);
});

test('a header that cannot be sent is named without its value', () => {
  const source = { from: 'https://example.org/', options: plainOptions, headers: { 'X-Key': 'sec\nret' } };
  const problem = sourceProblem(source);
  expect(problem?.code).toBe('SETTING_INVALID');
  expect(problem?.message).toContain('X-Key');
  expect(JSON.stringify(problem)).not.toContain('ret"');
  expect(sourceProblem({ ...source, headers: { 'X-Key': 'fine' } })).toBeNull();
});
