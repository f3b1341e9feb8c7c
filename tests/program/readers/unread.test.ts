import { expect, test } from 'playwright/test';
import { formatNames } from '../../../program/readers/reader.ts';
import { readOpened } from '../../../program/readers/readers.ts';
import { problemOf, silentOptions } from './reading.ts';

const page = (title: string, head = '', body = '<p>Hello</p>'): string =>
  `<!DOCTYPE html><html><head><title>${title}</title>${head}</head><body>${body}</body></html>`;
const password = '<form action="/go"><input name="p" type="password"></form>';
const script = (source: string): string => `<script src="${source}"></script>`;
const loginPage = 'This is a login page, not a program: the link probably needs to be public.';

/** What organisers paste instead of their program: the text, and a word of the sentence that tells them what to do. */
const notPrograms: readonly [string, string, string][] = [
  ["pretalx's login", page('Log in :: Democon :: pretalx', '', password), loginPage],
  ['any login', page('Members', '', password), loginPage],
  ['a login in German', page('Anmelden – Intranet'), loginPage],
  [
    'a single sign-on',
    page('Working…', '', '<form><input type=hidden name="SAMLRequest" value=x></form>'),
    loginPage,
  ],
  ['Keycloak', page('acme', '', '<div id="kc-login"></div>'), loginPage],
  [
    "Google's login",
    page(
      'Google Sheets: Sign-in',
      '<link rel="canonical" href="https://accounts.google.com/v3/signin/identifier">',
    ),
    "Google's login page",
  ],
  [
    "Microsoft's login",
    page('Sign in to your account', script('https://aadcdn.msauth.net/x.js')),
    "Microsoft's login page",
  ],
  [
    'a hotel network',
    page('Welcome to Hotel WiFi', '', '<form>Room <input name=room></form>'),
    "log this machine in to the venue's network",
  ],
  [
    'a captive portal',
    '<HTML><HEAD><META HTTP-EQUIV="refresh" CONTENT="0; URL=http://login.venue.example/?r=1"></HEAD></HTML>',
    'to login.venue.example',
  ],
  ['a robot check', page('Just a moment...', script('https://challenges.cloudflare.com/x.js')), 'robot'],
  ['another robot check', page('example.org', '', script('/cdn-cgi/challenge-platform/h/b/x.js')), 'robot'],
  ['a page that is not there', page('Page not found | Conf 2026'), 'nothing at this address'],
  ['a page that is not there, in French', page('Page introuvable'), 'nothing at this address'],
  ['a fault of the site', page('502 Bad Gateway'), 'fault'],
  ['a page that is closed', page('403 Forbidden'), 'public'],
  [
    'pretalx',
    page('Schedule :: Democon', '<meta name="generator" content="pretalx">'),
    '/schedule/export/schedule.xml',
  ],
  [
    'pretalx, which has a login too',
    page('Schedule', '<link rel="stylesheet" href="https://pretalx.com/static/a.css">', password),
    '/schedule/export/schedule.xml',
  ],
  [
    'Sched',
    page('Conf 2026: Schedule', '<link rel="canonical" href="https://conf2026.sched.com/">', password),
    '/all.ics',
  ],
  ['Sessionize', page('Conf', '<meta property="og:url" content="https://sessionize.com/conf">'), '/view/All'],
  ['Indico', page('Laser 2026 (22-24 August 2026) · Indico'), '/export/timetable/'],
  ['Google Sheets', page('Program - Google Sheets'), 'CSV'],
  ['Google Calendar', page('Google Calendar'), 'public address in iCal format'],
  ['Outlook', page('Calendar', script('https://outlook.office365.com/owa/x.js')), 'calendar.ics'],
  [
    'SharePoint',
    page('Program.xlsx', script('https://acme.sharepoint.com/_layouts/x.js')),
    'anyone with the link',
  ],
  ['Airtable', page('Airtable - Program'), 'CSV'],
  ['Notion', page('Program', '<meta property="og:site_name" content="Notion">'), 'CSV'],
  ['frab', page('frab - Conf'), 'schedule.xml'],
  [
    'GitHub',
    page(
      'conf/schedule.json at main',
      '<link rel="stylesheet" href="https://github.githubassets.com/a.css">',
    ),
    'Raw',
  ],
  [
    'a page that links to a program',
    page('Conf 2026', '', '<a href="/files/program.ics">Calendar</a>'),
    '/files/program.ics',
  ],
  [
    'a page with one event',
    page(
      'Conf',
      '<script type="application/ld+json">{"@type":"Event","name":"Conf <b>","startDate":"2026-05-01"}</script>',
    ),
    '"Conf',
  ],
  ['a page that a script fills', page('Conf', '', '<div id="root"></div>'), 'filled in a browser'],
  ['an error of S3', '<?xml version="1.0"?><Error><Code>NoSuchKey</Code></Error>', 'error message'],
  ['an error in JSON', '{"error":{"code":500,"message":"Internal"}}', 'error message'],
  ['a refusal in JSON', '{"detail":"Authentication credentials were not provided."}', 'login'],
  [
    'a refusal of Google',
    '{"error":{"code":403,"message":"The request is missing a valid API key.","status":"PERMISSION_DENIED"}}',
    'login',
  ],
  [
    'a refusal of Indico',
    '{"message":"Access to this resource is restricted. Login required","_type":"HTTPAPIError"}',
    'login',
  ],
  ['an error of GraphQL', '{"errors":[{"message":"Unknown field"}],"data":null}', 'error message'],
  [
    "Sessionize's script",
    "/* embed */ document.write('<div>'); fetch('https://sessionize.com/api/v2/abcd1234/view/GridSmart')",
    '/view/All',
  ],
  ['a script', 'window.dataLayer = window.dataLayer || [];', 'script'],
  ['a refusal in words', 'Unauthorized', 'public'],
  ['a picture', '\ufffdPNG\r\n\u001a\n', 'picture'],
  ['a PDF file', '%PDF-1.7', 'PDF'],
];
for (const [what, text, word] of notPrograms) {
  test(`not a program: ${what}`, () => {
    const problem = problemOf(text);
    expect(problem.code).toBe('NOT_A_PROGRAM');
    expect(problem.message).toContain(word);
    expect(problem.message).toMatch(/^[A-Z][^\n]{20,400}$/);
  });
}

const otherFormats: readonly [string, string, string][] = [
  ['RSS', '<rss version="2.0"><channel/></rss>', 'RSS'],
  ['Atom', '<feed xmlns="http://www.w3.org/2005/Atom"/>', 'Atom'],
  ['a news feed in JSON', '{"version":"https://jsonfeed.org/version/1.1","items":[]}', 'JSON Feed'],
  ['a calendar server', '<d:multistatus xmlns:d="DAV:"/>', '.ics'],
  ['an old Excel file', '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>', '.xlsx'],
  ['a map', '{"type":"FeatureCollection","features":[]}', 'GeoJSON'],
  ['package.json', '{"name":"site","version":"1.0.0","scripts":{}}', 'package.json'],
  ["Google Calendar's interface", '{"kind":"calendar#events","items":[]}', 'iCal'],
  [
    "Sessionize's speakers",
    '[{"id":"a","fullName":"Ada Lark","bio":"x","sessions":[{"id":1,"name":"Talk"}]}]',
    '/view/All',
  ],
  [
    "pretalx's submissions",
    '{"count":1,"next":null,"results":[{"code":"ABC","title":"Talk","submission_type":"Talk"}]}',
    'schedule.json',
  ],
  ['a single event', 'BEGIN:VEVENT\r\nSUMMARY:Talk\r\nEND:VEVENT', 'whole calendar'],
  ['a zip', 'PK\u0003\u0004\u0014', 'packed'],
  ['XML of another kind', '<config/>', '<config>'],
];
for (const [what, text, word] of otherFormats) {
  test(`another format: ${what}`, () => {
    const problem = problemOf(text);
    expect(problem.code).toBe('FORMAT_UNKNOWN');
    expect(problem.message).toContain(word);
  });
}

test('a refusal that knows no better place says what Callboard reads, and how a spreadsheet shall look', () => {
  const { message } = problemOf('<config/>');
  for (const name of ['schedule.xml', 'schedule.json', '.ics', 'Sessionize', 'Indico', '.csv', '.xlsx']) {
    expect(message).toContain(name);
  }
  expect(message.split(', ').length).toBeGreaterThanOrEqual(formatNames.length);
  const read = readOpened({ kind: 'workbook', sheets: [] }, silentOptions);
  expect(read.ok ? '' : read.problem.message).not.toBe('');
});

test('an empty calendar is named as one', () => {
  const problem = problemOf(
    'BEGIN:VCALENDAR\r\nPRODID:-//Google Inc//Google Calendar 70.9054//EN\r\nVERSION:2.0\r\nX-WR-CALNAME:Hall\r\nEND:VCALENDAR\r\n',
  );
  expect(problem.code).toBe('FEED_EMPTY');
  expect(problem.message).toContain('The calendar is empty');
});

test('words of a login in a program, or in a table that is not understood, do not make a login of it', () => {
  const table = 'Item,Price,Stock\nForbidden planet,10,3\nSign in here,20,1';
  expect(problemOf(table).code).toBe('COLUMNS_UNCLEAR');
  const links = page(
    'Conf 2026',
    '',
    '<p>Unauthorized copies. Log in to vote.</p><a href="schedule.xml">x</a>',
  );
  expect(problemOf(links).message).toContain('schedule.xml');
});

test('a hostile page is named within its first megabytes', () => {
  for (const text of [
    `<html>${'<meta '.repeat(1_000_000)}`,
    `<html><title>${'log '.repeat(1_000_000)}`,
    `<html>${'<div '.repeat(1_000_000)}`,
    `<html><script type="application/ld+json">${'{"a":'.repeat(200_000)}`,
    `unauthor${'i'.repeat(5_000_000)}`,
  ]) {
    expect(problemOf(text).code).toBe('NOT_A_PROGRAM');
  }
});
