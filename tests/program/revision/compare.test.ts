import { expect, test } from 'playwright/test';
import { type ChangeKind, mayMark } from '../../../program/changes.ts';
import { type Comparison, compare } from '../../../program/revision/compare.ts';
import { after, hours } from '../../../program/time/instant.ts';
import { programOf, sessionOf, utc } from '../../fixtures/program.ts';

const ten = utc('2026-02-01T10:00:00Z');
const eleven = after(ten, hours(1));

type Counts = {
  readonly added: number;
  readonly removed: number;
  readonly moved: number;
  readonly roomChanged: number;
  readonly retitled: number;
};

const countsOf = ({ kept, added, removed }: Comparison): Counts => {
  const having = (kind: ChangeKind): number => kept.filter(({ kinds }) => kinds.includes(kind)).length;
  return {
    added: added.length,
    removed: removed.length,
    moved: having('moved in time'),
    roomChanged: having('moved in room'),
    retitled: having('retitled'),
  };
};

test('a program differs in nothing from itself, whatever its ids are', () => {
  const twice = [ten, eleven].map((start) => sessionOf({ start, id: 'a' }));
  const nameless = [ten, eleven].map((start) => sessionOf({ start, title: 'Lunch' }));
  const program = programOf([...twice, ...nameless, sessionOf({ start: ten, id: 'b' })]);
  const { kept, added, removed } = compare(program, program);
  expect([added, removed]).toEqual([[], []]);
  expect(kept.every(({ before, after: same, kinds }) => before === same && kinds.length === 0)).toBe(true);
  expect(kept).toHaveLength(5);
});

test('an id that occurs once in both finds its session wherever and whenever it went, under whatever name', () => {
  const one = programOf([sessionOf({ start: ten, id: 'a', title: 'Old', rooms: ['Hall'] })]);
  const other = programOf([sessionOf({ start: eleven, id: 'a', title: 'New', rooms: ['Attic'] })]);
  const [kept] = compare(one, other).kept;
  expect(kept?.kinds).toEqual(['moved in time', 'moved in room', 'retitled']);
});

test('an id that repeats in either revision finds only the session of its start', () => {
  const one = programOf([sessionOf({ start: ten, id: 'a' })]);
  const other = programOf([
    sessionOf({ start: eleven, id: 'a' }),
    sessionOf({ start: after(ten, hours(2)), id: 'a' }),
  ]);
  expect(countsOf(compare(one, other))).toMatchObject({ added: 2, removed: 1, moved: 0 });
  const twice = programOf([...one.sessions, sessionOf({ start: eleven, id: 'a' })]);
  const moved = programOf([...one.sessions, sessionOf({ start: after(ten, hours(2)), id: 'a' })]);
  expect(countsOf(compare(twice, moved))).toMatchObject({ added: 1, removed: 1, moved: 0 });
  const also = programOf([...one.sessions, ...other.sessions]);
  expect(countsOf(compare(also, one))).toMatchObject({ added: 0, removed: 2, moved: 0 });
});

test('without an id a session is found by title and room, then by title and start', () => {
  const one = programOf([
    sessionOf({ start: ten, title: 'Moved', rooms: ['Hall'] }),
    sessionOf({ start: ten, title: 'Carried', rooms: ['Hall'] }),
    sessionOf({ start: ten, title: 'Renamed', rooms: ['Hall'] }),
  ]);
  const other = programOf([
    sessionOf({ start: eleven, title: 'Moved', rooms: ['Hall'] }),
    sessionOf({ start: ten, title: 'Carried', rooms: ['Attic'] }),
    sessionOf({ start: ten, title: 'Unlike', rooms: ['Hall'] }),
  ]);
  expect(countsOf(compare(one, other))).toEqual({
    added: 1,
    removed: 1,
    moved: 1,
    roomChanged: 1,
    retitled: 0,
  });
});

test('a cancelled session is a change, an end that follows from the neighbours is none', () => {
  const session = sessionOf({ start: ten, id: 'a', endIs: 'assumed' });
  const kindsOf = (given: object) =>
    compare(programOf([session]), programOf([{ ...session, ...given }])).kept[0]?.kinds;
  expect(kindsOf({ cancelled: true })).toEqual(['cancelled']);
  expect(kindsOf({ end: eleven })).toEqual([]);
  const given = sessionOf({ start: ten, id: 'a' });
  const shorter = { ...given, end: after(ten, 60_000) };
  expect(compare(programOf([given]), programOf([shorter])).kept[0]?.kinds).toEqual(['moved in time']);
  expect(compare(programOf([given]), programOf([{ ...given, rooms: ['Hall'] }])).kept[0]?.kinds).toEqual([]);
});

test('boards mark up to ten sessions and 5 % that change at once, and a single one in any program', () => {
  expect(mayMark(10, 1000)).toBe(true);
  expect(mayMark(11, 1000)).toBe(false);
  expect(mayMark(5, 100)).toBe(true);
  expect(mayMark(6, 100)).toBe(false);
  expect(mayMark(1, 3)).toBe(true);
  expect(mayMark(2, 3)).toBe(false);
});
