import { gzipSync } from 'node:zlib';
import { expect, test } from 'playwright/test';
import { open } from '../../../../program/readers/open.ts';
import { encodeIn } from '../../../fixtures/encode.ts';
import { publications } from '../../../fixtures/formats/formats.ts';
import { madeSessions } from '../../../fixtures/formats/made.ts';
import { csv } from '../../../fixtures/formats/texts.ts';
import { outcomeOf, programIn } from './reading-bytes.ts';

const made = madeSessions(3, 2);
const titles = (bytes: Uint8Array): readonly string[] => programIn(bytes).sessions.map(({ title }) => title);

type Disguise = (content: Buffer) => Buffer;

const utf16 = (content: Buffer, mark: string): Buffer =>
  Buffer.from(`${mark}${content.toString('utf8')}`, 'utf16le');
const before =
  (text: string): Disguise =>
  (content) =>
    Buffer.concat([Buffer.from(text), content]);

/** What stands around content, or is done to it, on its way from an event to us. */
const disguises: Readonly<Record<string, Disguise>> = {
  'a UTF-8 mark': before('\ufeff'),
  'UTF-16 with its mark': (content) => utf16(content, '\ufeff'),
  'UTF-16 of the other order with its mark': (content) => utf16(content, '\ufeff').swap16(),
  'UTF-16 without a mark': (content) => utf16(content, ''),
  'UTF-16 of the other order without a mark': (content) => utf16(content, '').swap16(),
  'UTF-16 and one byte too many': (content) => Buffer.concat([utf16(content, '\ufeff'), Buffer.from('\n')]),
  'blank lines': before('\r\n \n\n'),
  'front matter': before('---\nlayout: null\n---\n'),
  'NULs in front': before('\0\0\0\0'),
  'gzip that nobody unpacked': (content) => gzipSync(content),
};

for (const { name, format, syntax, write } of publications) {
  // A workbook is bytes: nothing may stand before it.
  const own = Object.entries(disguises).filter(([what]) => syntax !== 'zip' || what.startsWith('gzip'));
  test(`${name} is known as what it is under ${own.length} disguises and under every other name`, () => {
    const content = write(made);
    const plain = titles(content);
    expect(plain).toHaveLength(made.length);
    for (const [what, disguise] of own) expect(titles(disguise(content)), what).toEqual(plain);
    for (const type of ['text/html', 'application/json; charset=utf-8', 'text/calendar', 'image/png', 'x']) {
      expect(outcomeOf(content, type), type).toMatchObject({ ok: true, value: { format } });
    }
  });
}

const json = publications.filter(({ syntax }) => syntax === 'json');

test('JSON in a script that hands it over is read, and a script that does more is none', () => {
  for (const { name, write } of json) {
    const content = write(made).toString('utf8');
    const plain = titles(Buffer.from(content));
    for (const [front, back] of [
      [")]}'\n", ''],
      ['while(1);', ''],
      ['for (;;);', '\n'],
      ['callback(', ');'],
      ['/**/ jQuery111.cb[0](', ')'],
      ['var schedule = ', ';'],
      ['/* generated */\nexport const schedule =\n', ';\n'],
      ['window.data.schedule=', ''],
      ['module.exports = ', ';'],
      ['export default ', ';'],
    ]) {
      expect(titles(Buffer.from(`${front}${content}${back}`)), `${name} behind ${front}`).toEqual(plain);
    }
  }
  for (const script of ['var a = {b: 1}; start(a);', 'start({"a":1}); stop();', 'var x = [1,2,3].map(f);']) {
    const read = outcomeOf(Buffer.from(script), 'text/javascript');
    expect(read).toMatchObject({ ok: false, problem: { code: 'NOT_A_PROGRAM' } });
  }
});

test('what a server wrote in front of XML or a calendar is passed over', () => {
  for (const { name, syntax, write } of publications) {
    if (syntax !== 'xml' && syntax !== 'ics') continue;
    const content = write(made);
    for (const garbage of [
      'Warning: Undefined variable $x in /var/www/schedule.php on line 3\n',
      '<br />\n<b>Notice</b>: Something\n<br />\n',
      'ok\n',
    ]) {
      expect(titles(Buffer.concat([Buffer.from(garbage), content])), name).toEqual(titles(content));
    }
  }
});

test('what PHP or Perl wrote in front of JSON is passed over, and nothing else is', () => {
  for (const { name, write } of json) {
    const content = write(made);
    const behind = (garbage: string) => Buffer.concat([Buffer.from(garbage), content]);
    for (const garbage of [
      '<br />\n<b>Warning</b>:  mysqli_connect(): "x" failed in <b>/www/x.php</b> on line <b>3</b><br />\n',
      '\nDeprecated: Return type {mixed} in /x.php on line 3\n\nNotice: Undefined [key] in /x.php on line 4\n',
      '[22-Nov-2026 10:00:00 UTC] PHP Warning:  Undefined variable $x in /x.php on line 3\r\n',
      'Use of uninitialized value $x in print at s.pl line 3.\n',
    ]) {
      expect(titles(behind(garbage)), `${name} behind ${garbage}`).toEqual(titles(content));
    }
    for (const garbage of ['Dear all,\n', 'Warning: on line 3\nDear all,\n']) {
      expect(outcomeOf(behind(garbage)).ok, `${name} behind ${garbage}`).toBe(false);
    }
  }
});

test('a table, JSON or XML that speaks of XML or has a calendar in it stays what it is', () => {
  const quoted = '"Room","Title"\n"Hall","What is\n<?xml version=""1.0""?> for"\n';
  for (const text of ['Parsing <?xml version in 2026', 'BEGIN:VCALENDAR by hand']) {
    const sessions = made.map((each) => ({ ...each, title: text }));
    expect(titles(Buffer.from(csv(sessions)))).toContain(text);
  }
  expect(open(quoted)).toEqual({ kind: 'other', text: quoted });
  expect(open('{"a": "b\nBEGIN:VCALENDAR\n"}').kind).toBe('json');
  expect(open('<schedule><day><![CDATA[\n<?xml version="1.0"?>]]></day></schedule>')).toMatchObject({
    kind: 'xml',
    root: 'schedule',
  });
});

test('a web page with a picture in it is a web page', () => {
  const page = '<div>Hello</div><html><?xml version="1.0"?><svg></svg></html>';
  expect(outcomeOf(Buffer.from(page))).toMatchObject({ ok: false, problem: { code: 'NOT_A_PROGRAM' } });
});

const written: readonly (readonly [string, string, readonly string[]])[] = [
  ['shift_jis', 'テストの自動化', ['会場Ａ', '基調講演：未来の技術']],
  ['euc-jp', 'はじめてのプログラミング', ['第一会議室', '開発者のためのデータ分析']],
  ['gb18030', '开源软件的未来', ['第一会议室', '如何使用人工智能提高工作效率']],
  ['big5', '開源軟體的未來', ['國際會議廳', '如何使用人工智慧提高工作效率']],
  ['euc-kr', '오픈소스의 미래', ['세미나실', '데이터 분석과 개발']],
];

test('a table that Excel wrote in Japan, China, Taiwan or Korea is read in its encoding, and that is said', () => {
  for (const [label, title, [room = '', other = '']] of written) {
    const sessions = made.map((each, index) => ({
      ...each,
      title: index === 0 ? title : `${other} ${index}`,
      room,
    }));
    const program = programIn(encodeIn(label, csv(sessions)));
    expect(program.sessions.map((session) => session.title)).toContain(title);
    expect(program.rooms).toEqual([{ name: room, id: null }]);
    const [problem] = program.problems;
    expect(problem?.code).toBe('ENCODING_GUESSED');
    expect(problem?.message).toContain(label);
  }
});

test('accents of Europe are no characters of East Asia', () => {
  for (const title of [
    'Müller über Käse',
    'Frühstück für Größe',
    'Señal Ñandú',
    'Été à côté',
    '25°C',
    '“x” – …',
  ]) {
    const sessions = made.map((each) => ({ ...each, title, speakers: [] }));
    const bytes = encodeWindows1252(csv(sessions));
    expect(titles(bytes)).toContain(title);
  }
});

/** The signs of word processors; the rest is Latin-1. */
const signs: Readonly<Record<string, number>> = { '“': 0x93, '”': 0x94, '–': 0x96, '…': 0x85 };
const encodeWindows1252 = (text: string): Buffer =>
  Buffer.from([...text].map((sign) => signs[sign] ?? sign.charCodeAt(0)));

test('a gzip file that is cut off is a problem, and a bomb is refused', () => {
  const packed = gzipSync(csv(made));
  expect(outcomeOf(packed.subarray(0, packed.length - 20))).toMatchObject({
    problem: { code: 'FEED_PARSE' },
  });
  const bomb = gzipSync(Buffer.alloc(80 * 1024 * 1024));
  expect(bomb.byteLength).toBeLessThan(100_000);
  expect(outcomeOf(bomb)).toMatchObject({ problem: { code: 'FEED_REFUSED' } });
});

test('the first heading of a table may be empty', () => {
  const table = csv(made, '\t')
    .replace(/^Id/, '')
    .replace(/^1\d\d\d/gm, '');
  expect(titles(Buffer.from(`\ufeff\n${table}`))).toHaveLength(made.length);
});
