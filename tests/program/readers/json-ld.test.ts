import { expect, test } from 'playwright/test';
import { codes, lines, problemOf, programOf } from './reading.ts';

const page = (...blocks: readonly string[]): string =>
  `<!DOCTYPE html><html><head><title>Conf</title>${blocks
    .map((block) => `<script type="application/ld+json">${block}</script>`)
    .join('\n')}</head><body><p>Welcome</p></body></html>`;

const context = { '@context': 'https://schema.org' };
const place = (name: string) => ({ '@type': 'Place', name, address: { '@type': 'PostalAddress' } });
const talk = (name: string, hour: number, more: object = {}) => ({
  '@type': 'Event',
  name,
  startDate: `2026-05-01T${hour}:00:00+02:00`,
  endDate: `2026-05-01T${hour}:45:00+02:00`,
  location: place('Room A'),
  ...more,
});
const whole = (more: object) => ({
  ...context,
  ...{ '@type': 'BusinessEvent', name: 'Conf 2026', startDate: '2026-05-01', endDate: '2026-05-02' },
  ...more,
});
const timedWhole = whole({ startDate: '2026-05-01T09:00+02:00', endDate: '2026-05-01T18:00+02:00' });
const first = 'First @ Room A 2026-05-01T08:00:00Z/2026-05-01T08:45:00Z';
const second = 'Second @ Room A 2026-05-01T09:00:00Z/2026-05-01T09:45:00Z';
const both = [talk('First', 10), talk('Second', 11)];

const shapes: readonly [string, string][] = [
  ['an event with its parts', page(JSON.stringify(whole({ subEvent: both })))],
  ['in the older spelling', page(JSON.stringify(whole({ subEvents: both })))],
  ['several events in a list', page(JSON.stringify(both.map((event) => ({ ...context, ...event }))))],
  ['a block for each event', page(...both.map((event) => JSON.stringify({ ...context, ...event })))],
  [
    'a graph whose nodes refer to each other',
    page(
      JSON.stringify({
        ...context,
        '@graph': [
          { '@type': 'WebPage', name: 'Home' },
          { '@id': '#room', ...place('Room A') },
          ...both.map((event, index) => ({ ...event, '@id': `#${index}`, location: { '@id': '#room' } })),
          { ...whole({}), '@id': '#conf', subEvent: [{ '@id': '#0' }, { '@id': '#1' }] },
        ],
      }),
    ),
  ],
  [
    'parts that name their whole, and the whole beside them',
    page(JSON.stringify([timedWhole, ...both.map((event) => ({ ...event, superEvent: timedWhole }))])),
  ],
  [
    'parts inside a search result',
    page(
      JSON.stringify({
        '@type': 'ItemList',
        itemListElement: both.map((item) => ({ '@type': 'ListItem', item })),
      }),
    ),
  ],
  ['the same event told twice', page(JSON.stringify(both), JSON.stringify(both))],
  ['a file', JSON.stringify(whole({ subEvent: both }))],
  ['a file with a graph', JSON.stringify({ '@context': { '@vocab': 'http://schema.org/' }, '@graph': both })],
  ['a comment around it', page(`<!-- ${JSON.stringify(both)} -->`)],
  ['a CDATA section around it', page(`//<![CDATA[\n${JSON.stringify(both)}\n//]]>`)],
  ['another CDATA section around it', page(`/*<![CDATA[*/ ${JSON.stringify(both)}; /*]]>*/`)],
  ['escaped as text of the page', page(JSON.stringify(both).replaceAll('"', '&quot;'))],
  [
    'XHTML',
    page(JSON.stringify(both)).replace(
      '<!DOCTYPE html>',
      '<?xml version="1.0"?><!DOCTYPE html PUBLIC "a" "b">',
    ),
  ],
  [
    'an unquoted type in capitals',
    page(JSON.stringify(both)).replace('"application/ld+json"', 'Application/LD+JSON'),
  ],
];
for (const [what, text] of shapes) {
  test(`events of schema.org are read: ${what}`, () => {
    expect(lines(programOf(text))).toEqual([first, second]);
  });
}

test('a session says all that a board needs', () => {
  const described = talk('Caf\u00e9 &amp; code', 10, {
    '@type': ['EducationEvent', 'schema:Event'],
    '@id': 'https://example.org/#t1',
    location: [
      place('Room A'),
      place('Room B'),
      { '@type': 'VirtualLocation', name: 'Stream', url: 'https://example.org/live' },
    ],
    performer: [
      {
        '@type': 'Person',
        name: 'Ada Lark',
        worksFor: { '@type': 'Organization', name: 'Engines' },
        image: { url: 'https://example.org/a.jpg' },
      },
      'Bo Fern',
    ],
    inLanguage: { '@type': 'Language', name: 'German' },
    url: 'https://example.org/t1',
  });
  const program = programOf(page(JSON.stringify(whole({ subEvent: described }))));
  expect(program.title).toBe('Conf 2026');
  expect(program.zone).toEqual({ name: '+02:00', from: 'offsets' });
  expect(program.sessions[0]).toMatchObject({
    id: 'https://example.org/#t1',
    rooms: ['Room A', 'Room B'],
    track: null,
    language: 'de',
    url: 'https://example.org/t1',
    speakers: [
      { name: 'Ada Lark', affiliation: 'Engines', photo: 'https://example.org/a.jpg' },
      { name: 'Bo Fern', affiliation: null, photo: null },
    ],
  });
});

test('an event between the sessions and the whole is their track and lends them its place', () => {
  const stage = {
    '@type': 'Festival',
    name: 'Blue',
    location: 'Blue tent',
    subEvent: [talk('First', 10, { location: undefined })],
  };
  const [session] = programOf(page(JSON.stringify(whole({ subEvent: [stage] })))).sessions;
  expect(session).toMatchObject({ title: 'First', track: 'Blue', rooms: ['Blue tent'] });
  const named = page(
    JSON.stringify(both.map((event) => ({ ...event, about: { name: 'Web' }, keywords: ['x', 'y'] }))),
  );
  expect(programOf(named, { trackFrom: 'about' }).sessions[0]?.track).toBe('Web');
  expect(programOf(named, { trackFrom: 'keywords' }).sessions[0]?.track).toBe('x');
});

test('an event that is cancelled or postponed keeps its slot, marked; one that is rescheduled has its new time', () => {
  const text = page(
    JSON.stringify([
      talk('Off', 10, { eventStatus: 'https://schema.org/EventCancelled' }),
      talk('Later', 11, { eventStatus: 'EventPostponed' }),
      talk('Moved', 12, {
        eventStatus: { '@id': 'schema:EventRescheduled' },
        previousStartDate: '2026-05-01T09:00:00+02:00',
      }),
    ]),
  );
  const told = programOf(text).sessions.map(({ title, cancelled }) => [title, cancelled]);
  expect(told).toEqual([
    ['Off', true],
    ['Later', true],
    ['Moved', false],
  ]);
});

test('times: with and without an offset, a length for the end, whole days', () => {
  const text = page(
    JSON.stringify([
      talk('Wall', 10, { startDate: '2026-05-01T10:00', endDate: undefined, duration: 'PT1H30M' }),
      talk('Instant', 10, { startDate: '2026-05-01T10:00:00.000Z', endDate: '2026-05-01' }),
      talk('Fair', 10, { startDate: '2026-05-01', endDate: '2026-05-02' }),
      talk('Never', 10, { startDate: 'in spring' }),
    ]),
  );
  const program = programOf(text, { timeZone: 'Europe/Berlin' });
  expect(lines(program)).toEqual([
    'Wall @ Room A 2026-05-01T08:00:00Z/2026-05-01T09:30:00Z',
    'Instant @ Room A 2026-05-01T10:00:00Z/2026-05-01T11:00:00Z',
  ]);
  expect(codes(program)).toEqual(['ALL_DAY_SKIPPED', 'SESSION_SKIPPED', 'SESSION_END_ASSUMED']);
  const shown = programOf(text, { timeZone: 'Europe/Berlin', allDay: 'show' });
  expect(lines(shown)).toContain('Fair @ Room A 2026-04-30T22:00:00Z/2026-05-02T22:00:00Z');
});

test('a broken block costs itself and is named', () => {
  const program = programOf(page('{"@type": "Event", ', JSON.stringify(both), ' '));
  expect(lines(program)).toEqual([first, second]);
  expect(codes(program)).toContain('FEED_PARSE');
});

test('one event without parts is not a program, and the sentence says so', () => {
  const problem = problemOf(page(JSON.stringify(whole({}))));
  expect(problem.code).toBe('NOT_A_PROGRAM');
  expect(problem.message).toContain('"Conf 2026"');
  expect(problemOf(JSON.stringify(whole({}))).message).toContain('"Conf 2026"');
  // Told by two plugins it is no program either.
  expect(problemOf(page(JSON.stringify(whole({})), JSON.stringify(whole({})))).message).toContain(
    'Conf 2026',
  );
});

test("events that are watched at home, other people's engagements and other types are no sessions", () => {
  const text = page(
    JSON.stringify([
      ...both.map((event) => ({ ...event, performer: { name: 'Ada', performerIn: talk('Elsewhere', 9) } })),
      { ...talk('Stream', 10), '@type': 'BroadcastEvent' },
      { '@type': 'NewsArticle', name: 'News', startDate: '2026-05-01T10:00:00Z' },
    ]),
  );
  expect(lines(programOf(text))).toEqual([first, second]);
});

test('hostile pages are read or refused, not fallen over', () => {
  const knot = { ...talk('First', 10), '@id': '#a', subEvent: { '@id': '#b' }, superEvent: { '@id': '#b' } };
  const other = { ...talk('Second', 11), '@id': '#b', subEvent: { '@id': '#a' } };
  expect(problemOf(page(JSON.stringify([knot, other]))).code).toBe('NOT_A_PROGRAM');
  const odd = JSON.stringify([
    ...both,
    {
      ...talk('', 12),
      '@type': 'Event',
      '@id': '__proto__',
      name: { '@value': [] },
      location: { name: { name: {} } },
    },
    { '@type': [[], 5, null, 'Event'], startDate: {}, performer: [null, 5, [[]], {}], eventStatus: [{}] },
  ]).replace('"Room A"', '"Room A","__proto__":{"name":"x"},"constructor":1');
  const program = programOf(page(odd));
  expect(lines(program).slice(0, 2)).toEqual([first, second]);
  expect(program.skipped).toBe(1);
  expect(problemOf(page(`${'['.repeat(100_000)}`)).code).toBe('NOT_A_PROGRAM');
  expect(problemOf(page(...Array.from({ length: 50_000 }, () => '{'))).code).toBe('NOT_A_PROGRAM');
});
