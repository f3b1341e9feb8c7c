import { expect, test } from 'playwright/test';
import { scheduleOf } from '../../../program/schedule/schedule.ts';
import { programOf } from './reading.ts';

const date = '2024-02-03T10:00:00+01:00';

/** What parsed JSON keeps for itself, and numbers that do not stay what they are. */
const names = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'length',
  'then',
];
const ids: readonly (readonly [string, string | null])[] = [
  ['9007199254740993', '9007199254740992'],
  ['"9007199254740993"', '9007199254740993'],
  ['1e999', null],
  ['-0', '0'],
  ['"__proto__"', '__proto__'],
  ['{"toString": "x"}', null],
  ['[1]', null],
];

const jsonOf = (event: string, room = 'Hall'): string =>
  `{"schedule":{"conference":{"time_zone_name":"Europe/Brussels","days":[{"rooms":{${JSON.stringify(room)}:[${event}]}}]}}}`;

test('C13: names that JavaScript keeps for itself are names of rooms, tracks, titles and ids like any other', () => {
  for (const name of names) {
    const word = JSON.stringify(name);
    const event = `{"guid":${word},"title":${word},"track":${word},"date":"${date}","duration":"1:00","persons":[{"name":${word}}],${word}:{"title":"polluted"}}`;
    const program = programOf(jsonOf(event, name));
    expect(program.rooms).toEqual([{ name, id: null }]);
    expect(program.tracks).toEqual([{ name, colour: null }]);
    const [session] = program.sessions;
    expect(session).toMatchObject({
      id: name,
      title: name,
      track: name,
      rooms: [name],
      speakers: [{ name }],
    });
    expect(scheduleOf(program).rooms.get(name)?.sessions).toHaveLength(1);
    const xml = `<schedule><conference><__proto__ x="1"/></conference><day><room name="${name}"><event guid="${name}" __proto__="x" constructor="y"><title>${name}</title><date>${date}</date><duration>1:00</duration></event></room></day></schedule>`;
    expect(programOf(xml).sessions[0]).toMatchObject({ id: name, title: name, rooms: [name] });
  }
  expect(({} as Record<string, unknown>)['title']).toBeUndefined();
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test('C13: merging a parsed feed into an object, as readers do without thinking, lets the feed set its prototype', () => {
  const merged = Object.assign({}, JSON.parse('{"__proto__":{"title":"polluted"}}'));
  expect(merged.title).toBe('polluted');
  expect(Object.keys(merged)).toEqual([]);
});

test('C13: in XML the name of a method is no entity', () => {
  for (const name of names) {
    const text = `<schedule><conference/><day><room name="Hall"><event><title>&${name};</title><date>${date}</date><duration>1:00</duration></event></room></day></schedule>`;
    expect(programOf(text).sessions[0]?.title).toBe(`&${name};`);
  }
});

for (const [written, id] of ids) {
  test(`C13: an id written ${written} is ${id === null ? 'none' : `the text ${id}`}`, () => {
    const [session] = programOf(
      jsonOf(`{"id":${written},"title":"T","date":"${date}","duration":"1:00"}`),
    ).sessions;
    expect(session?.id).toBe(id);
  });
}

test('C13: ids that occur twice, and numbers past all bounds elsewhere, cost nobody a session', () => {
  const events = ['1', '"1"', '1e999', '1', 'null'].map(
    (id, index) =>
      `{"id":${id},"title":"T${index}","date":"${date}","duration":"1:00","index":1e999,"type":1e999}`,
  );
  const { sessions } = programOf(jsonOf(events.join()));
  expect(sessions).toHaveLength(5);
  expect(new Set(sessions.map(({ key }) => key)).size).toBe(5);
});
