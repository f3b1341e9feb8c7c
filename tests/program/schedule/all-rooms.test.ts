import { expect, test } from 'playwright/test';
import { isInAllRooms } from '../../../program/schedule/place.ts';
import { programOf, sessionOf, utc } from '../../fixtures/program.ts';

const talk = (start: string, rooms: readonly string[]) => sessionOf({ start: utc(start), rooms });

test('a session is in all rooms where it has every room that is used on its day, and these are three or more', () => {
  const keynote = talk('2026-06-05T09:00:00Z', ['A', 'B', 'C']);
  const own = talk('2026-06-05T10:00:00Z', ['B']);
  const evening = talk('2026-06-06T01:00:00Z', ['D']);
  const tomorrow = talk('2026-06-06T09:00:00Z', ['D']);
  const inAll = (...others: readonly (typeof own)[]) =>
    isInAllRooms(programOf([keynote, ...others]), keynote);
  expect(inAll(own)).toBe(true);
  expect(inAll(own, tomorrow)).toBe(true);
  // It is past midnight, and still of this program day.
  expect(inAll(own, evening)).toBe(false);
  const both = talk('2026-06-05T09:00:00Z', ['A', 'B']);
  expect(isInAllRooms(programOf([both]), both)).toBe(false);
});
