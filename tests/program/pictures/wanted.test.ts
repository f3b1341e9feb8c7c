import { expect, test } from 'playwright/test';
import type { Session } from '../../../program/model.ts';
import { type PictureScreen, photosSoon } from '../../../program/pictures/wanted.ts';
import { defaultRules } from '../../../program/schedule/rules.ts';
import { scheduleOf } from '../../../program/schedule/schedule.ts';
import { programOf, sessionOf, utc } from '../../fixtures/program.ts';

const now = utc('2026-06-05T10:10:00Z');

const talk = (time: string, photo: string, given: Partial<Session> = {}): Session =>
  sessionOf({
    start: utc(`2026-06-05T${time}:00Z`),
    title: photo,
    track: 'Light',
    speakers: [{ name: 'Ada', affiliation: null, photo: `https://a.org/${photo}` }],
    ...given,
  });

const screen: PictureScreen = {
  board: 'room',
  room: 'Hall',
  track: null,
  rules: defaultRules,
  position: { number: 1, of: 1 },
  look: { viewing: null },
};

const wanted = (
  sessions: readonly Session[],
  given: Partial<PictureScreen> = {},
  at = now,
): readonly string[] =>
  photosSoon(scheduleOf(programOf(sessions)), { ...screen, ...given }, at).map(({ address }) =>
    address.replace('https://a.org/', ''),
  );

test('a door wants the photos of what is on and comes within two hours, those of now first', () => {
  const sessions = [
    talk('09:00', 'over'),
    talk('10:00', 'now'),
    talk('11:00', 'next'),
    talk('11:30', 'elsewhere', { rooms: ['Attic'] }),
    talk('12:00', 'after'),
    talk('12:30', 'later'),
  ];
  expect(wanted(sessions)).toEqual(['now', 'next', 'after']);
});

test('before the day a door wants the photo of its first session, and weeks before the event none', () => {
  const sessions = [talk('10:00', 'first'), talk('13:00', 'third')];
  expect(wanted(sessions, {}, utc('2026-06-04T20:00:00Z'))).toEqual(['first']);
  expect(wanted(sessions, {}, utc('2026-05-20T20:00:00Z'))).toEqual([]);
});

test('breaks and cancelled sessions want none, and nobody is wanted twice', () => {
  const sessions = [
    talk('10:00', 'one'),
    talk('10:40', 'one', { key: 'again' }),
    talk('11:00', 'lunch', { kind: 'service' }),
    talk('11:30', 'off', { cancelled: true }),
  ];
  expect(wanted(sessions)).toEqual(['one']);
});

test('the tracks board wants photos where a track has a page of its own, and a pinned one those of its track', () => {
  const few = [talk('10:00', 'light'), talk('10:00', 'sound', { track: 'Sound', rooms: ['Attic'] })];
  expect(wanted(few, { board: 'tracks' })).toEqual(['light', 'sound']);
  expect(wanted(few, { board: 'tracks', track: 'Sound' })).toEqual(['sound']);
  const many = Array.from({ length: 30 }, (_, n) =>
    talk('10:00', `p${n}`, { track: `T${n}`, rooms: [`R${n}`] }),
  );
  expect(wanted(many, { board: 'tracks' })).toEqual([]);
});

test('other boards have no room for faces and want nothing', () => {
  const sessions = [talk('10:00', 'now')];
  for (const board of ['lobby', 'agenda', 'standby'] as const)
    expect(wanted(sessions, { board })).toEqual([]);
});

test('of a crowd of speakers the first four are wanted, and never more than sixty at all', () => {
  const person = (n: number) => ({ name: `N${n}`, affiliation: null, photo: `https://a.org/${n}` });
  const crowd = [talk('10:00', 'x', { speakers: Array.from({ length: 12 }, (_, n) => person(n)) })];
  expect(wanted(crowd)).toEqual(['0', '1', '2', '3']);
  const busy = Array.from({ length: 40 }, (_, m) =>
    talk('10:00', `x${m}`, {
      key: `k${m}`,
      speakers: Array.from({ length: 4 }, (_, n) => person(m * 4 + n)),
    }),
  );
  expect(wanted(busy)).toHaveLength(60);
});
