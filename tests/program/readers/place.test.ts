import { expect, test } from 'playwright/test';
import { lines, programOf } from './reading.ts';
import { asJson, type SmallEvent, syntaxes } from './small-feed.ts';

const conference = { time_zone_name: 'Europe/Brussels' };
const talk = (time: string, fields: Readonly<Record<string, string>> = {}): SmallEvent => ({
  title: `Talk ${time}`,
  date: `2024-02-03T${time}:00+01:00`,
  duration: '0:30',
  ...fields,
});

for (const { syntax, write } of syntaxes) {
  test(`${syntax}: the room container wins over the event's own room (36C3)`, () => {
    const rooms = {
      'Saal 1': [talk('10:00', { room: 'Saal 2' })],
      '': [talk('11:00', { room: ' Foyer ' }), talk('12:00', { room: '' })],
    };
    const program = programOf(write({ conference, rooms }));
    expect(program.sessions.map((session) => session.rooms)).toEqual([['Saal 1'], ['Foyer'], []]);
    expect(program.rooms.map(({ name }) => name)).toEqual(['Saal 1', 'Foyer']);
  });

  test(`${syntax}: names are trimmed and kept on one line; inner double spaces stay as published`, () => {
    const rooms = {
      ' Hall\nA ': [talk('10:00', { title: ' A\ttalk ', track: ' Web\n ' })],
      'Hall  B': [talk('11:00')],
    };
    const program = programOf(write({ conference, rooms }));
    expect(program.rooms.map(({ name }) => name)).toEqual(['Hall A', 'Hall  B']);
    expect(program.sessions[0]?.title).toBe('A talk');
    expect(program.tracks.map(({ name }) => name)).toEqual(['Web']);
  });

  test(`${syntax}: a room without sessions is a room`, () => {
    const program = programOf(write({ conference, rooms: { Full: [talk('10:00')], Empty: [] } }));
    expect(program.rooms.map(({ name }) => name)).toEqual(['Full', 'Empty']);
  });

  test(`${syntax}: an empty track is no track`, () => {
    const program = programOf(
      write({ conference, rooms: { A: [talk('10:00', { track: '' }), talk('11:00', { track: 'Web' })] } }),
    );
    expect(program.sessions.map(({ track }) => track)).toEqual([null, 'Web']);
    expect(program.tracks).toEqual([{ name: 'Web', colour: null }]);
  });
}

const xml = (
  inside: string,
): string => `<schedule><conference><title>X</title><time_zone_name>Europe/Brussels</time_zone_name>
${inside}</schedule>`;
const event =
  '<event id="1"><date>2024-02-03T10:00:00+01:00</date><duration>1:00</duration><title>T</title><track>Late</track></event>';

test('XML: a room is known by its guid, else its id, else its slug, merged over the days by name', () => {
  const program = programOf(
    xml(`</conference><day date="2024-02-03"><room name="A">${event}</room><room name="B" slug="b"/></day>
      <day date="2024-02-04"><room name="C" id="3" slug="c"/><room name="A" guid="ga" id="1"/></day>`),
  );
  expect(program.rooms).toEqual([
    { name: 'A', id: 'ga' },
    { name: 'B', id: 'b' },
    { name: 'C', id: '3' },
  ]);
});

test('XML: tracks are declared in the conference by attribute or in a list by text, with their colours', () => {
  const program = programOf(
    xml(`<track name="Web" color="#F9B000" slug="web"/><track name="Art" color="#abc"/></conference>
      <tracks><track online_qa="true">Keynotes</track></tracks><day date="2024-02-03"><room name="A">${event}</room></day>`),
  );
  expect(program.tracks).toEqual([
    { name: 'Web', colour: '#f9b000' },
    { name: 'Art', colour: '#aabbcc' },
    { name: 'Keynotes', colour: null },
    { name: 'Late', colour: null },
  ]);
});

test('XML: the one room and the one event of a day are read like many (feeds.md 11)', () => {
  expect(
    lines(programOf(xml(`</conference><day date="2024-02-03"><room name="A">${event}</room></day>`))),
  ).toHaveLength(1);
});

const json = (conferenceFields: object, rooms: object): string =>
  JSON.stringify({
    schedule: { conference: { ...conference, ...conferenceFields, days: [{ date: '2024-02-03', rooms }] } },
  });

test('JSON: rooms declared in the conference come first, with their ids, sessions or not', () => {
  const declared = [
    { name: 'Zero', guid: 'gz' },
    { name: 'One', guid: 'go' },
    { name: { en: 'Two', de: 'Zwei' }, id: 9007199254740991 },
  ];
  const program = programOf(json({ rooms: declared }, { One: [talk('10:00')], Three: [] }));
  expect(program.rooms).toEqual([
    { name: 'Zero', id: 'gz' },
    { name: 'One', id: 'go' },
    { name: 'Two', id: '9007199254740991' },
    { name: 'Three', id: null },
  ]);
});

test('JSON: a guid that two rooms share identifies neither (democon)', () => {
  const declared = [
    { name: 'Gray', guid: 'same' },
    { name: 'Tan', guid: 'same' },
    { name: 'Red', guid: 'own' },
  ];
  const program = programOf(json({ rooms: declared }, { Gray: [talk('10:00')] }));
  expect(program.rooms.map(({ id }) => id)).toEqual([null, null, 'own']);
});

test('JSON: declared tracks keep their order and colours; a colour that is none is null', () => {
  const tracks = [
    { name: 'B', color: '#00A356' },
    { name: 'A', color: 'red' },
  ];
  const program = programOf(json({ tracks }, { R: [talk('10:00', { track: 'A' })] }));
  expect(program.tracks).toEqual([
    { name: 'B', colour: '#00a356' },
    { name: 'A', colour: null },
  ]);
});

test('JSON: a day with a single event in place of a list is read', () => {
  expect(lines(programOf(json({}, { R: talk('10:00') })))).toHaveLength(1);
});

test('C13: a room or a title called __proto__ is a name like any other', () => {
  const text = asJson({ conference, rooms: { R: [talk('10:00')] } })
    .replace('"R"', '"__proto__"')
    .replace('"Talk 10:00"', '"constructor"');
  const program = programOf(text);
  expect(program.rooms).toEqual([{ name: '__proto__', id: null }]);
  expect(lines(program)).toEqual(['constructor @ __proto__ 2024-02-03T09:00:00Z/2024-02-03T09:30:00Z']);
});
