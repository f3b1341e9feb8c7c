import { expect, test } from 'playwright/test';
import type { Program } from '../../../program/model.ts';
import { commonBreakAt } from '../../../program/schedule/common-break.ts';
import { scheduleOf } from '../../../program/schedule/schedule.ts';
import { type Instant, instant, minutes } from '../../../program/time/instant.ts';
import { programOf, sessionOf, utc } from '../../fixtures/program.ts';
import { randomProgram } from './random-program.ts';

const june = (time: string) => utc(`2026-06-05T${time}:00Z`);

test('a lunch of thirteen rooms is one break, and none while a talk runs in a fourteenth', () => {
  const lunches = Array.from({ length: 13 }, (_, room) =>
    sessionOf({
      title: 'Lunch',
      kind: 'service',
      rooms: [`R${room}`],
      start: june('12:00'),
      end: june('13:00'),
    }),
  );
  const talk = sessionOf({ title: 'Panel', start: june('12:00'), end: june('12:15') });
  const schedule = scheduleOf(programOf([...lunches, talk]));
  expect(commonBreakAt(schedule, june('12:10'))).toEqual({ session: null, changesAt: june('12:15') });
  expect(commonBreakAt(schedule, june('12:15'))).toMatchObject({
    session: { title: 'Lunch' },
    changesAt: june('13:00'),
  });
  expect(commonBreakAt(schedule, june('13:00'))).toEqual({ session: null, changesAt: null });
});

test('of two breaks at once the newer is told: lunch, and not the registration that is open all day', () => {
  const schedule = scheduleOf(
    programOf([
      sessionOf({ title: 'Registration', kind: 'service', start: june('08:00'), end: june('18:00') }),
      sessionOf({ title: 'Lunch', kind: 'service', rooms: [], start: june('12:00'), end: june('13:00') }),
    ]),
  );
  expect(commonBreakAt(schedule, june('12:30')).session?.title).toBe('Lunch');
  expect(commonBreakAt(schedule, june('13:00')).session?.title).toBe('Registration');
});

/** Rule 8 as it reads: breaks are on, and nothing else. */
const breakByHand = ({ sessions }: Program, at: number): string | null => {
  const on = sessions.filter(
    ({ start, end, cancelled, allDay }) => !cancelled && !allDay && start <= at && at < end,
  );
  if (on.some(({ kind }) => kind === 'talk')) return null;
  const latest = Math.max(...on.map(({ start }) => start));
  return on.find(({ start }) => start === latest)?.key ?? null;
};

for (const seed of [1, 2, 3]) {
  test(`a board that sleeps until the break changes is right at every minute of random program ${seed}`, () => {
    const program = randomProgram(seed, 40);
    const schedule = scheduleOf(program);
    const first: Instant = program.sessions[0]?.start ?? instant(0);
    let held = commonBreakAt(schedule, first);
    const wrong: string[] = [];
    for (let at = first; at < first + minutes(4 * 24 * 60); at = instant(at + minutes(1))) {
      if (held.changesAt !== null && held.changesAt <= at) held = commonBreakAt(schedule, at);
      if ((held.session?.key ?? null) !== breakByHand(program, at)) wrong.push(new Date(at).toISOString());
    }
    expect(wrong).toEqual([]);
  });
}
