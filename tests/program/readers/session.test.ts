import { expect, test } from 'playwright/test';
import type { Session } from '../../../program/model.ts';
import { isServiceType } from '../../../program/readers/parts/service.ts';
import { programOf } from './reading.ts';

const base = { title: 'Talk', date: '2024-02-03T10:00:00+01:00', duration: '1:00' };

const jsonSessions = (...events: readonly object[]): readonly Session[] =>
  programOf(
    JSON.stringify({
      schedule: {
        conference: { days: [{ rooms: { Hall: events.map((event) => ({ ...base, ...event })) } }] },
      },
    }),
  ).sessions;

const fromJson = (event: object): Session => {
  const [session] = jsonSessions(event);
  if (session === undefined) throw new Error('no session');
  return session;
};

const fromXml = (inside: string, attributes = ''): Session => {
  const [session] = programOf(
    `<schedule><conference/><day><room name="Hall"><event ${attributes}><date>${base.date}</date><duration>1:00</duration>${inside}</event></room></day></schedule>`,
  ).sessions;
  if (session === undefined) throw new Error('no session');
  return session;
};

test('C13: the id is the guid, else the id, else the code, always as text', () => {
  expect(fromJson({ guid: 'g', id: 5, code: 'C' }).id).toBe('g');
  expect(fromJson({ guid: '', id: 5 }).id).toBe('5');
  expect(fromJson({ code: 'ABCDEF' }).id).toBe('ABCDEF');
  expect(fromJson({}).id).toBeNull();
  expect(fromXml('<title>T</title>', 'id="12" guid="g"').id).toBe('g');
  expect(fromXml('<title>T</title>', 'id="9007199254740993"').id).toBe('9007199254740993');
});

test('C13: a key is the id and the start; repeated guids of repeated sessions stay apart (camp 2019)', () => {
  const sessions = jsonSessions(
    { guid: 'g' },
    { guid: 'g', date: '2024-02-04T10:00:00+01:00' },
    { guid: 'h' },
  );
  expect(sessions).toHaveLength(3);
  expect(new Set(sessions.map(({ key }) => key)).size).toBe(3);
});

test('C5, C13: two sessions that share id and start both stay, with keys of their own; an exact repetition does not', () => {
  const sessions = jsonSessions({ id: 1 }, { id: 1, title: 'Other' }, { id: 1 });
  expect(sessions.map(({ title }) => title)).toEqual(['Other', 'Talk']);
  expect(new Set(sessions.map(({ key }) => key)).size).toBe(2);
});

test('without an id the key is made of title, room and start', () => {
  const [one, two] = jsonSessions({ title: 'A' }, { title: 'B' });
  expect(one?.key).toContain('A | Hall @');
  expect(one?.key).not.toBe(two?.key);
});

test('speakers are read under every name feeds use; nameless ones are dropped', () => {
  const persons = [
    { id: 1, public_name: 'Ada' },
    { id: 2, full_public_name: 'Grace' },
    { name: 'Lin', avatar: 'https://x.org/lin.png', affiliation: ' MIT ' },
    { name: 'Eve', avatar: 'javascript:alert(1)' },
    'Plain',
    { id: 5, public_name: '  ' },
    null,
  ];
  expect(fromJson({ persons }).speakers).toEqual([
    { name: 'Ada', affiliation: null, photo: null },
    { name: 'Grace', affiliation: null, photo: null },
    { name: 'Lin', affiliation: 'MIT', photo: 'https://x.org/lin.png' },
    { name: 'Eve', affiliation: null, photo: null },
    { name: 'Plain', affiliation: null, photo: null },
  ]);
  const xml = fromXml(
    '<persons><person id="1">Ada</person><person name="Lin"/><person id="3"> </person></persons>',
  );
  expect(xml.speakers.map(({ name }) => name)).toEqual(['Ada', 'Lin']);
  expect(fromXml('<person>Vera, Andreas</person><person/>').speakers.map(({ name }) => name)).toEqual([
    'Vera, Andreas',
  ]);
});

test('a title in several languages is read in the language of the session, else in English, else as it comes', () => {
  const title = { de: 'Uhr', en: 'Clock' };
  expect(fromJson({ title, language: 'de' }).title).toBe('Uhr');
  expect(fromJson({ title, language: 'fr' }).title).toBe('Clock');
  expect(fromJson({ title: { zh: '钟' } }).title).toBe('钟');
  expect(fromJson({ title: null }).title).toBe('');
});

test('C9: texts lose bidi overrides and control characters, keep emoji, and end at 500 characters', () => {
  expect(fromJson({ title: 'B\u202e 13\u2066\u0000\u0007' }).title).toBe('B 13');
  expect(fromJson({ title: 'Quadball 🏐🤾🏿\u200d♀️' }).title).toBe('Quadball 🏐🤾🏿\u200d♀️');
  expect(fromJson({ title: 'lone \ud83d half' }).title).toBe('lone \ufffd half');
  const long = fromJson({ title: '🏐'.repeat(2000) }).title;
  expect(long).toHaveLength(499);
  expect(long.endsWith('🏐…')).toBe(true);
});

test('C7: a title loses the HTML it is dressed in and keeps what only looks like it, in JSON and in XML', () => {
  const title = 'std::vector<int> & "&amp;" <b>C++</b>';
  const plain = 'std::vector<int> & "&" C++';
  expect(fromJson({ title }).title).toBe(plain);
  expect(fromXml(`<title><![CDATA[${title}]]></title>`).title).toBe(plain);
});

const languages: readonly [string | null, string | null][] = [
  ['en', 'en'],
  ['En', 'en'],
  ['de-CH', 'de-CH'],
  ['zh_TW', 'zh-TW'],
  ['de, en', null],
  ['', null],
  [null, null],
  ['klingon!', null],
  ['English', null],
];
test('a language is one BCP 47 tag, or none', () => {
  expect(languages.map(([raw]) => fromJson({ language: raw }).language)).toEqual(
    languages.map(([, tag]) => tag),
  );
});

test('only an absolute web address is an address', () => {
  expect(fromJson({ url: 'https://x.org/a' }).url).toBe('https://x.org/a');
  for (const url of ['/talk/1', '//x.org', 'javascript:alert(1)', 'ftp://x.org', 'https://', '']) {
    expect(fromJson({ url }).url).toBeNull();
  }
});

test('do not record is said in four ways', () => {
  expect(fromJson({ do_not_record: true }).doNotRecord).toBe(true);
  expect(fromJson({ do_not_stream: 'True' }).doNotRecord).toBe(true);
  expect(fromJson({ do_not_record: false, do_not_stream: null }).doNotRecord).toBe(false);
  expect(fromXml('<recording><license/><optout>true</optout></recording>').doNotRecord).toBe(true);
  expect(fromXml('<do_not_stream>True</do_not_stream>').doNotRecord).toBe(true);
  expect(fromXml('<recording><optout>false</optout></recording>').doNotRecord).toBe(false);
});

for (const type of [
  'Break',
  'Lunch',
  'Coffee break',
  'Kaffeepause',
  'Mittagspause',
  'Registration',
  'pausa para café',
  'Déjeuner',
  '茶歇',
  '休憩',
  'lunch (60 minutes)',
]) {
  test(`the type "${type}" is a break`, () => expect(isServiceType(type)).toBe(true));
}
for (const type of [
  'Talk',
  'other',
  '',
  null,
  'Breakout session',
  'Lunch talk',
  'Workshop 50 Minutes',
  'Session',
  'Help desk',
  'Breaking news',
  'Networking',
]) {
  test(`the type "${type}" is no break`, () => expect(isServiceType(type)).toBe(false));
}

test('a break is told by its type, never by its title', () => {
  expect(fromJson({ title: 'Lunch', type: 'Lunch' }).kind).toBe('service');
  expect(fromJson({ title: 'Lunch break hacks', type: 'Talk' }).kind).toBe('talk');
  expect(fromXml('<title>X</title><type>break</type>').kind).toBe('service');
  expect(fromXml('<title>X</title><track>Pause</track>').kind).toBe('service');
  expect(fromXml('<title>X</title><track>Pause</track><type>talk</type>').kind).toBe('talk');
});
