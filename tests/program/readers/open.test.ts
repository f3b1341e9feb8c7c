import { expect, test } from 'playwright/test';
import { lines, problemOf, programOf } from './reading.ts';
import { asJson, asXml, oneEvent } from './small-feed.ts';

const feed = oneEvent({ id: '1', date: '2024-02-03T10:00:00+01:00', duration: '0:30' });
const expected = ['Talk @ Janson 2024-02-03T09:00:00Z/2024-02-03T09:30:00Z'];

for (const [name, text] of [
  ['XML', asXml(feed)],
  ['JSON', asJson(feed)],
] as const) {
  for (const [what, before] of [
    ['a byte order mark', '\ufeff'],
    ['blank lines', '\r\n\n  '],
    ['Jekyll front matter (lswt2019)', '---\nlayout: null\ntitle: Fahrplan\n---\n'],
    ['a byte order mark and front matter', '\ufeff---\r\nlayout: null\r\n---\r\n\r\n'],
  ] as const) {
    test(`${name}: ${what} before the content does no harm`, () => {
      expect(lines(programOf(before + text))).toEqual(expected);
    });
  }
}

test('XML: comments, processing instructions and a namespace around the program do no harm', () => {
  const body = asXml(feed).replace(/^.*\?>\n/, '');
  const dressed = `<?xml version="1.0"?><?xml-stylesheet href="a.xsl"?><!-- <!DOCTYPE x> --><!--b-->\n${body}`;
  expect(lines(programOf(dressed))).toEqual(expected);
  expect(lines(programOf(body.replace('<schedule>', '<schedule xmlns="https://x.org/s">')))).toEqual(
    expected,
  );
  const prefixed = body
    .replace(/<(\/?)([a-z])/g, '<$1s:$2')
    .replace('<s:schedule>', '<s:schedule xmlns:s="https://x.org/s">');
  expect(lines(programOf(prefixed))).toEqual(expected);
});

test('XML: named characters of HTML, stray ampersands and forbidden characters are understood', () => {
  const [session] = programOf(
    asXml(feed).replace('Talk', 'R & D&nbsp;&ndash; &foo; &#11;\u0001&amp;&#x1F600;'),
  ).sessions;
  expect(session?.title).toBe('R & D\u00a0– &foo; &😀');
});

test('XML: elements inside a title are read in the order in which they stand', () => {
  const title = 'About <em>the <b>new</b> release</em> of <i>Tools</i>, <![CDATA[part]]> 2';
  const [session] = programOf(asXml(feed).replace('Talk', title)).sessions;
  expect(session?.title).toBe('About the new release of Tools, part 2');
});

test('JSON: raw line breaks and control characters inside texts are read as blanks', () => {
  expect(programOf(asJson(feed).replace('Talk', 'Two\nlines\u0001')).sessions[0]?.title).toBe('Two lines');
});

test('JSON: a schedule without the object around it is read', () => {
  const { schedule } = JSON.parse(asJson(feed)) as { schedule: object };
  expect(lines(programOf(JSON.stringify(schedule)))).toEqual(expected);
});

const pages: readonly [string, string][] = [
  ['<!DOCTYPE html><html><head><title>Schedule</title></head></html>', 'web page'],
  ['<!doctype HTML PUBLIC "-//W3C//DTD HTML 4.01//EN">\n<p>x', 'web page'],
  [
    '<?xml version="1.0"?><!DOCTYPE html PUBLIC "x" "y"><html xmlns="http://www.w3.org/1999/xhtml"/>',
    'web page',
  ],
  ['<!-- proxy --><HTML><body>502 Bad Gateway', 'web page'],
  ['<h1>Not Found</h1>', 'web page'],
  ['<html><form><input name="p" type="password"></form></html>', 'login page'],
  ['<html><title>Hotel Hotspot</title></html>', 'login page'],
  ['<!DOCTYPE html><title>Just a moment...</title>', 'robot'],
];
for (const [text, word] of pages) {
  test(`a web page is not a program: ${text.slice(0, 60)}`, () => {
    const problem = problemOf(text);
    expect(problem.code).toBe('NOT_A_PROGRAM');
    expect(problem.message).toContain(word);
  });
}

const others: readonly [string, string, string][] = [
  ['', 'NOT_A_PROGRAM', 'empty'],
  [' \n', 'NOT_A_PROGRAM', 'empty'],
  ['Service unavailable', 'NOT_A_PROGRAM', 'Service unavailable'],
  ['\ufffdPNG\r\n\u001a\n', 'NOT_A_PROGRAM', 'picture'],
  ['%PDF-1.7', 'NOT_A_PROGRAM', 'PDF'],
  ['{"detail":"Not found."}', 'NOT_A_PROGRAM', 'error message'],
  ['<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>', 'NOT_A_PROGRAM', 'error message'],
  ['BEGIN:VCALENDAR\r\nVERSION:2.0', 'FEED_PARSE', 'cut off'],
  ['PK\u0003\u0004\u0014', 'FORMAT_UNKNOWN', 'spreadsheet'],
  ['Title,Start,End,Room\nA,10:00,11:00,B', 'DATES_UNCLEAR', 'names no date'],
  ['Item,Price,Stock\nChair,10,3\nTable,20,1', 'COLUMNS_UNCLEAR', '"Item", "Price", "Stock"'],
  ['<rss version="2.0"><channel/></rss>', 'FORMAT_UNKNOWN', 'RSS'],
  ['{"talks":[],"rooms":[]}', 'FEED_EMPTY', 'publish'],
  ['{"$id":"https://c3voc.de/schedule/schema.json","definitions":{}}', 'FORMAT_UNKNOWN', 'JSON'],
  ['[]', 'FEED_EMPTY', 'Sessionize'],
  ['{\\rtf1\\ansi\\deff0 {\\fonttbl {\\f0 Times;}}\\f0 Program}', 'NOT_A_PROGRAM', 'RTF'],
];
for (const [text, code, word] of others) {
  test(`named for what it is: ${JSON.stringify(text.slice(0, 50))}`, () => {
    const problem = problemOf(text);
    expect(problem.code).toBe(code);
    expect(problem.message).toContain(word);
  });
}

test('a forced format that the content is not of is refused, with the one it is', () => {
  const problem = problemOf(asJson(feed), { format: 'frab-xml' });
  expect(problem.code).toBe('FORMAT_UNKNOWN');
  expect(problem.message).toContain('frab-json');
  expect(lines(programOf(asJson(feed), { format: 'frab-json' }))).toEqual(expected);
});

test('a program without sessions, or without one that has a start, is empty', () => {
  expect(problemOf(asXml({ rooms: {} })).code).toBe('FEED_EMPTY');
  expect(problemOf(asJson({ rooms: { Hall: [] } })).code).toBe('FEED_EMPTY');
  expect(problemOf(asJson({ rooms: { Hall: [{ title: 'A' }, { title: 'B' }] } })).message).toContain(
    'None of the 2',
  );
});
