import { expect, test } from 'playwright/test';
import { windowIn } from '../../../program/readers/parts/window.ts';
import { readSettings } from '../../../program/settings/read-settings.ts';
import { readOptionsOf } from '../../../program/settings/reading.ts';
import { defaultSettings, plainSource } from '../../../program/settings/settings.ts';
import { minutes } from '../../../program/time/instant.ts';

const read = (given: unknown) => readSettings(given, 'settings.json');

test('an empty object gives every default and no problem', () => {
  expect(read({})).toEqual({ settings: defaultSettings, problems: [], namesFeeds: false });
});

test('what is said in the file is what the screen gets', () => {
  const { settings, problems } = read({
    $schema: 'settings.schema.json',
    sources: [{ from: 'https://example.org/schedule.xml', timeZone: 'Europe/Brussels', trustOffset: false }],
    timeZone: 'Europe/Berlin',
    room: 'Janson',
    language: 'de',
    pollMinutes: 2,
    maxFeedMegabytes: 8,
    endingSoonMinutes: 3,
    position: { number: 2, of: 3 },
  });
  expect(problems).toEqual([]);
  expect(settings.sources).toEqual([
    {
      ...plainSource('https://example.org/schedule.xml'),
      timeZone: 'Europe/Brussels',
      trustOffset: false,
    },
  ]);
  expect(settings).toMatchObject({
    timeZone: 'Europe/Berlin',
    room: 'Janson',
    language: 'de',
    poll: minutes(2),
    maxFeedBytes: 8 * 1024 * 1024,
    position: { number: 2, of: 3 },
  });
  expect(settings.rules.endingSoon).toBe(minutes(3));
});

test('two languages share a board: the first leads, and stands in for "language"', () => {
  expect(read({ languages: ['zh', 'en'], language: 'de' }).settings).toMatchObject({
    language: 'zh',
    secondLanguage: 'en',
  });
  expect(read({ languages: ['ja'] }).settings).toMatchObject({ language: 'ja', secondLanguage: null });
  expect(read({ language: 'de' }).settings.secondLanguage).toBeNull();
  for (const languages of [[], ['zh', 'en', 'ja'], ['zh', 'no such tag'], 'zh']) {
    const { settings, problems } = read({ languages, language: 'de' });
    expect(settings).toMatchObject({ language: 'de', secondLanguage: null });
    expect(problems).toHaveLength(1);
  }
});

test('a language that boards have no words in is said at its place, and is kept for its dates', () => {
  const { settings, problems } = read({ languages: ['nl', 'de'], language: 'tlh' });
  expect(settings).toMatchObject({ language: 'nl', secondLanguage: 'de' });
  expect(problems).toEqual([
    {
      code: 'LANGUAGE_UNSPOKEN',
      where: 'settings.json: languages[0]',
      message: 'boards have no words in nl; they speak English, with dates in nl',
    },
  ]);
  expect(read({ language: 'tlh' }).problems).toMatchObject([
    { where: 'settings.json: language', message: 'boards have no words in tlh; they speak English' },
  ]);
});

test('a second language of the same words as the first is left out', () => {
  for (const languages of [
    ['de', 'de'],
    ['de', 'de-AT'],
    ['en', 'xx'],
  ])
    expect(read({ languages }).settings.secondLanguage, languages.join(' ')).toBeNull();
  expect(read({ languages: ['zh', 'zh-TW'] }).settings.secondLanguage).toBe('zh-TW');
});

test('a room without a board makes the screen a door sign', () => {
  expect(read({ room: 'Janson' }).settings.board).toBe('room');
  expect(read({ room: 'Janson', board: 'tracks' }).settings.board).toBe('tracks');
});

test('"feed" is short for one source', () => {
  expect(read({ feed: 'program.xml' }).settings.sources.map(({ from }) => from)).toEqual(['program.xml']);
});

test('a bad value is one problem that names file and field, and its neighbours are kept', () => {
  const { settings, problems } = read({ language: 'de', pollMinutes: 'five', timeZone: 'Europe/Bruxelles' });
  expect(settings.language).toBe('de');
  expect(settings.poll).toBe(minutes(5));
  expect(problems).toEqual([
    {
      code: 'SETTING_INVALID',
      where: 'settings.json: pollMinutes',
      message: 'must be a number of minutes from 0.1 to 1440, but is "five"',
    },
    {
      code: 'SETTING_INVALID',
      where: 'settings.json: timeZone',
      message: 'must be a time zone such as "Europe/Brussels" or "+01:00", but is "Europe/Bruxelles"',
    },
  ]);
});

test('a misspelt setting is named together with the one that was meant', () => {
  expect(read({ languge: 'de' }).problems).toEqual([
    {
      code: 'SETTING_UNKNOWN',
      where: 'settings.json: languge',
      message: 'is not a setting; did you mean "language"?',
    },
  ]);
});

test('headings of a table are given one by one or as lists, and a name that says nothing is refused', () => {
  const columns = { title: 'Talk', start: ['Start', 'Begin'] };
  const { settings, problems } = read({
    sources: [
      { from: 'a.csv', columns, groupBy: 'Session', exclude: { titles: '*(internal)*' } },
      { from: 'b.csv', columns: { titel: 'Talk' } },
    ],
  });
  const [first, second] = settings.sources;
  expect(first?.columns).toEqual({ title: ['Talk'], start: ['Start', 'Begin'] });
  expect(first?.groupBy).toEqual(['Session']);
  expect(first?.exclude).toEqual({ titles: ['*(internal)*'] });
  expect(second?.columns).toEqual({});
  expect(problems.map(({ code, where }) => [code, where])).toEqual([
    ['SETTING_INVALID', 'settings.json: sources[1].columns'],
  ]);
});

test('a source without an address is left out and named, and the others stay', () => {
  const { settings, problems } = read({
    sources: [{ timeZone: 'UTC' }, 'https://example.org', { from: 'b.xml' }],
  });
  expect(settings.sources.map(({ from }) => from)).toEqual(['b.xml']);
  expect(problems.map(({ where }) => where)).toEqual([
    'settings.json: sources[0].from',
    'settings.json: sources[1]',
  ]);
});

const hostile: readonly (readonly [string, unknown])[] = [
  ['null', null],
  ['a list', []],
  ['a text', 'tracks'],
  ['a number', 5],
  ['sources that are no list', { sources: 'https://example.org' }],
  ['a list of sources with null in it', { sources: [null] }],
  ['a position past the end', { position: { number: 4, of: 3 } }],
  ['a position with an extra key', { position: { number: 1, of: 3, on: 2 } }],
  ['a board that does not exist', { board: 'lobbby' }],
  ['an empty room', { room: '   ' }],
  ['a number of minutes that is no number', { pollMinutes: Number.NaN }],
  ['no minutes at all', { pollMinutes: 0 }],
  ['headers with a number', { sources: [{ from: 'a', headers: { 'X-Key': 5 } }] }],
  ['a prototype as a setting', JSON.parse('{"__proto__": {"board": "room"}}')],
  ['a method name as a setting', { toString: 'x' }],
];

for (const [what, given] of hostile) {
  test(`${what} is a problem, never an exception, and leaves the defaults`, () => {
    const { settings, problems } = read(given);
    expect(problems.length).toBeGreaterThan(0);
    expect({ ...settings, sources: [] }).toEqual(defaultSettings);
    for (const { where } of problems) expect(where).toMatch(/^settings\.json/);
  });
}

test('a login and a proxy are read as they are typed, placeholders included', () => {
  const login = { user: 'screen', password: '${FEED_PASSWORD}' };
  const proxy = 'http://user:${PROXY_PASSWORD}@proxy.venue:3128';
  const { settings, problems } = read({
    ...{ proxy, noProxy: 'venue.lan', caFile: 'venue.pem' },
    sources: [{ from: 'https://example.org/${TOKEN}/a.ics', login }],
  });
  expect(problems).toEqual([]);
  expect(settings).toMatchObject({ proxy, noProxy: ['venue.lan'], caFile: 'venue.pem' });
  expect(settings.sources[0]).toMatchObject({ from: 'https://example.org/${TOKEN}/a.ics', login });
});

const misplacedSecrets: readonly (readonly [string, unknown])[] = [
  ['an address in a list', { feed: ['https://example.org/?token=hush'] }],
  ['an address for sources', { sources: 'https://me:hush@example.org/' }],
  ['an address for a source', { sources: ['https://me:hush@example.org/'] }],
  ['addresses for the address of a source', { sources: [{ from: ['https://me:hush@example.org/'] }] }],
  ['one text for headers', { sources: [{ from: 'a', headers: 'Authorization: hush' }] }],
  ['one text for a login', { sources: [{ from: 'a', login: 'me:hush' }] }],
  [
    'a login with another name for the user',
    { sources: [{ from: 'a', login: { name: 'me', password: 'hush' } }] },
  ],
  [
    'a user name that would end at its colon',
    { sources: [{ from: 'a', login: { user: 'a:hush', password: '' } }] },
  ],
  ['a proxy of another kind', { proxy: 'socks5://me:hush@proxy.venue' }],
  ['a proxy with its password apart', { proxy: { url: 'proxy.venue', password: 'hush' } }],
  ['a file that is one address', 'https://me:hush@example.org/'],
];

for (const [what, given] of misplacedSecrets) {
  test(`${what} is a problem that does not quote it`, () => {
    const { problems } = read(given);
    expect(problems).toHaveLength(1);
    expect(JSON.stringify(problems)).not.toContain('hush');
  });
}

test('the options of a calendar are read, and a window that ends before it begins is refused', () => {
  const window = { from: '2024-09-02', to: '2024-11-30T00:00Z' };
  const calendar = { room: 'Attic', splitLocations: 'never', allDay: 'show', window };
  const { settings, problems } = read({ sources: [{ from: 'a.ics', ...calendar }] });
  expect(problems).toEqual([]);
  expect(settings.sources[0]).toMatchObject(calendar);
  const backwards = { from: 'a.ics', window: { from: '2024-11-30', to: '2024-09-02' } };
  expect(read({ sources: [backwards] }).problems).toMatchObject([
    { code: 'SETTING_INVALID', where: 'settings.json: sources[0].window' },
  ]);
});

test('the dates of a window are midnights of wherever the venue turns out to be, and offsets are believed', () => {
  const source = { ...plainSource('a.ics'), window: { from: '2024-09-02', to: '2024-11-30T12:00Z' } };
  const options = readOptionsOf({ ...defaultSettings, timeZone: 'Europe/Brussels' }, source, 'Asia/Tokyo');
  const inZone = (zone: string) => options.window && windowIn(options.window, zone);
  const to = Date.UTC(2024, 10, 30, 12);
  expect(inZone('Europe/Brussels')).toEqual({ from: Date.UTC(2024, 8, 1, 22), to });
  expect(inZone('Asia/Tokyo')).toEqual({ from: Date.UTC(2024, 8, 1, 15), to });
});
