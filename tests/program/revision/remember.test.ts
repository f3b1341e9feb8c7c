import { expect, test } from 'playwright/test';
import type { Program, Session } from '../../../program/model.ts';
import { withChanges } from '../../../program/revision/remember.ts';
import { after, hours, type Instant, minutes } from '../../../program/time/instant.ts';
import { programOf, sessionOf, utc } from '../../fixtures/program.ts';

const nine = utc('2026-02-01T09:00:00Z');
const ten = after(nine, hours(1));
const eleven = after(nine, hours(2));

/** Sixty others, so that two changes at once are less than 5 % of the program. */
const others = Array.from({ length: 60 }, (_, index) =>
  sessionOf({ start: after(nine, minutes(10 * index)), id: `other-${index}`, rooms: ['Barn'] }),
);
const talk = (given: Partial<Session> = {}): Session => sessionOf({ start: ten, id: 'talk', ...given });

/** What is left to tell after a row of revisions, each with the moment at which it came. */
const told = (first: readonly Session[], ...rest: readonly (readonly [Instant, readonly Session[]])[]) => {
  const later = rest.reduce<Program>(
    (before, [at, sessions]) => withChanges(before, programOf([...others, ...sessions]), at).program,
    programOf([...others, ...first]),
  );
  return later.changes;
};

test('two revisions ten minutes apart: the second loses nothing of the first', () => {
  const side = sessionOf({ start: eleven, id: 'side', title: 'Side' });
  const changes = told(
    [talk(), side],
    [nine, [talk({ rooms: ['Attic'] }), side]],
    [after(nine, minutes(10)), [talk({ rooms: ['Attic'] }), { ...side, title: 'Other side' }]],
  );
  expect(changes.map(({ kinds, at, is }) => [is?.id, kinds, at])).toEqual([
    ['talk', ['moved in room'], nine],
    ['side', ['retitled'], after(nine, minutes(10))],
  ]);
});

test('what is put back as it was is no change any more', () => {
  expect(told([talk()], [nine, [talk({ rooms: ['Attic'] })]], [nine, [talk()]])).toEqual([]);
  expect(told([talk()], [nine, [talk({ cancelled: true })]], [nine, [talk()]])).toEqual([]);
});

test('a session that was removed and comes back loses its mark, and is told as moved where it moved', () => {
  expect(told([talk()], [nine, []])).toMatchObject([{ kinds: ['removed'], was: { id: 'talk' }, is: null }]);
  expect(told([talk()], [nine, []], [nine, [talk()]])).toEqual([]);
  const elsewhere = talk({ start: eleven, rooms: ['Attic'] });
  expect(told([talk()], [nine, []], [nine, [elsewhere]])).toMatchObject([
    { kinds: ['moved in time', 'moved in room'], was: { start: ten }, is: { start: eleven } },
  ]);
});

test('a session that moves twice is told from where it stood first', () => {
  const twice = told(
    [talk()],
    [nine, [talk({ rooms: ['Attic'] })]],
    [after(nine, minutes(10)), [talk({ rooms: ['Yard'] })]],
  );
  expect(twice).toMatchObject([
    { kinds: ['moved in room'], at: after(nine, minutes(10)), was: { rooms: ['Hall'] } },
  ]);
});

test('a new session that goes again is one that was removed', () => {
  expect(told([], [nine, [talk()]])).toMatchObject([{ kinds: ['added'], was: null }]);
  expect(told([], [nine, [talk()]], [nine, []])).toMatchObject([{ kinds: ['removed'], is: null }]);
});

test('a change is kept until the session has ended, at its old place and at its new one', () => {
  const later = talk({ start: eleven });
  const still = after(eleven, minutes(29));
  expect(told([talk()], [nine, [later]], [still, [later]])).toHaveLength(1);
  expect(told([talk()], [nine, [later]], [after(still, minutes(1)), [later]])).toEqual([]);
  expect(told([talk()], [nine, []], [after(ten, minutes(30)), []])).toEqual([]);
});

test('a change that a rehearsal of later days left behind is not told today', () => {
  expect(
    told([talk()], [after(nine, 1), [talk({ title: 'New' })]], [nine, [talk({ title: 'New' })]]),
  ).toEqual([]);
});

test('of a rearranged feed each session still says how it changed, but none may be marked', () => {
  const moved = others.map((session) => ({ ...session, rooms: ['Yard'] }));
  const before = programOf([...others, talk()]);
  const { program, changed } = withChanges(before, programOf([...moved, talk()]), nine);
  expect(changed).toBe(60);
  expect(program.changes).toHaveLength(60);
  expect(program.changes.every(({ markable }) => !markable)).toBe(true);
  const one = withChanges(program, programOf([...moved, talk({ title: 'New' })]), after(nine, 1)).program;
  expect(one.changes.filter(({ markable }) => markable).map(({ is }) => is?.title)).toEqual(['New']);
});

test('a feed that gives its sessions new ids at every export does not pile up changes', () => {
  let program = programOf(others);
  for (let times = 1; times <= 40; times += 1) {
    const renamed = others.map((session) => ({
      ...session,
      id: `${session.id}-${times}`,
      key: `${session.key} ${times}`,
    }));
    const titled = renamed.map((session, index) => ({ ...session, title: `${times} ${index}` }));
    program = withChanges(program, programOf(titled), nine).program;
  }
  expect(program.changes.length).toBeLessThanOrEqual(2000);
});
