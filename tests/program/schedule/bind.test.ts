import { expect, test } from 'playwright/test';
import { bindRoom, bindTrack } from '../../../program/schedule/bind.ts';
import { programOf } from '../../fixtures/program.ts';

const program = programOf([], {
  rooms: [
    { name: 'Janson', id: 'r1' },
    { name: 'K.1.105 (La Fontaine)', id: 'r2' },
    { name: 'janson', id: null },
    { name: 'UB2.147', id: 'r4' },
  ],
  tracks: [{ name: 'Go devroom', colour: null }],
});

test('a sign is bound by the id of its room', () => {
  expect(bindRoom(program, 'r2', null)).toMatchObject({ name: 'K.1.105 (La Fontaine)', problem: null });
});

test('a sign that was bound before finds its room again under a new name', () => {
  const renamed = bindRoom(program, 'Main hall', { name: 'Main hall', id: 'r1' });
  expect(renamed).toEqual({ room: { name: 'Janson', id: 'r1' }, name: 'Janson', problem: null });
});

test('the id of a room outlives the name even when another room takes that name', () => {
  expect(bindRoom(program, 'UB2.147', { name: 'UB2.147', id: 'r1' }).name).toBe('Janson');
});

test('a room without an id is not found by having none', () => {
  expect(bindRoom(program, 'Gone', { name: 'Gone', id: null }).room).toBeNull();
});

test('an exact name goes before one that differs in case and blanks', () => {
  expect(bindRoom(program, 'janson', null).name).toBe('janson');
  expect(bindRoom(program, '  JANSON ', null).name).toBe('Janson');
  expect(bindRoom(program, 'k.1.105  (la fontaine)', null).room?.id).toBe('r2');
});

test('a room that is gone keeps its last name and is reported with the closest ones', () => {
  const { room, name, problem } = bindRoom(program, 'UB2.174', { name: 'UB2.174 (old)', id: 'r9' });
  expect([room, name]).toEqual([null, 'UB2.174 (old)']);
  expect(problem).toMatchObject({ code: 'ROOM_UNKNOWN', where: 'room' });
  expect(problem?.message).toMatch(/no room "UB2\.174".*"UB2\.147"/);
});

test('part of a name finds it among the closest', () => {
  expect(bindRoom(program, 'Fontaine', null).problem?.message).toMatch(
    /names are "K\.1\.105 \(La Fontaine\)"/,
  );
});

test('a program without rooms says so', () => {
  expect(bindRoom(programOf([]), 'Hall', null)).toMatchObject({
    name: 'Hall',
    problem: { message: 'The program has no room "Hall"; it names no rooms at all.' },
  });
});

test('a track is bound by its name in the same way', () => {
  expect(bindTrack(program, 'go  DEVROOM').track?.name).toBe('Go devroom');
  expect(bindTrack(program, 'Rust').problem).toMatchObject({ code: 'TRACK_UNKNOWN', where: 'track' });
});
