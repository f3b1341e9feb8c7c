import type { Page } from 'playwright/test';
import type { Program } from '../../program/model.ts';
import { readProgram } from '../../program/readers/readers.ts';
import { defaultRules } from '../../program/schedule/rules.ts';
import { plainOptions, realFeed, withoutRealFeeds } from '../fixtures/feeds.ts';
import { plainText } from '../fixtures/plain-text.ts';
import { expect, test } from '../fixtures/situation.ts';
import { type Answer, oracleOf } from '../program/schedule/oracle.ts';

/** What a door says at the minute that its own clock shows. */
type Shown = { readonly clock: string; readonly title: string; readonly running: boolean };

/** Watches a door until its clock shows `until`; one entry for each of its states that was painted. */
const watchDoor = (page: Page, until: string): Promise<readonly Shown[]> =>
  page.evaluate(
    (last) =>
      new Promise<Shown[]>((resolve) => {
        const seen: Shown[] = [];
        const textOf = (selector: string): string => document.querySelector(selector)?.textContent ?? '';
        const look = (): void => {
          const shown = {
            clock: textOf('.bar-clock'),
            title: textOf('.hero-title'),
            running: document.querySelector('.progress') !== null,
          };
          if (JSON.stringify(seen.at(-1)) !== JSON.stringify(shown)) seen.push(shown);
          if (shown.clock >= last) resolve(seen);
          else requestAnimationFrame(look);
        };
        look();
      }),
    until,
  );

/** What has to stand on the door by the rules: the talk that runs, else the next of this day, else a sentence of ours. */
const dueOf = ({ now, next, phase }: Answer): Omit<Shown, 'clock'> | null => {
  const talks = now.filter(({ kind }) => kind === 'talk');
  const newcomer = talks.filter(({ start }) => start === talks.at(-1)?.start)[0];
  if (newcomer) return { title: newcomer.title, running: true };
  if (next[0] === undefined || phase === 'day over') return null;
  return { title: next[0].title, running: false };
};

const isDue = (shown: Shown, due: Omit<Shown, 'clock'> | null): boolean => {
  if (due === null) return !shown.running;
  // A long title may be clamped with an ellipsis.
  const title = plainText(shown.title).replace(/\s*…$/, '');
  return shown.running === due.running && title !== '' && plainText(due.title).startsWith(title);
};

test.describe('T1: FOSDEM 2024 over a dead origin, a day in ten seconds,', () => {
  test.skip(...withoutRealFeeds);
  const feed = (): Buffer => realFeed('frab-xml/fosdem-2024.xml');
  const room = 'Janson';

  test('the door shows at every minute that it paints what the oracle says', async ({ given }) => {
    const { page, said } = await given({
      feed: 'down',
      store: 'good',
      program: feed(),
      flags: ['--room', room, '--at', '2024-02-03T08:50', '--speed', '3600'],
    });
    await said('BOARD_UP');
    const seen = await watchDoor(page, '18:30');
    const read = readProgram(feed().toString('utf8'), plainOptions);
    if (!read.ok) throw new Error(read.problem.message);
    const program: Program = read.value.program;
    const place = {
      belongs: ({ rooms }: { rooms: readonly string[] }) => rooms.includes(room),
      withPlenum: true,
    };
    const oracle = oracleOf(program, place, defaultRules);
    const dueAt = (clock: string) => dueOf(oracle(Date.parse(`2024-02-03T${clock}:00+01:00`)));
    const wrong = seen.filter((shown) => !isDue(shown, dueAt(shown.clock)));
    expect(wrong).toEqual([]);
    const minutes = new Set(seen.map(({ clock }) => clock));
    console.log(`      ${seen.length} states of ${minutes.size} minutes compared`);
    expect(minutes.size).toBeGreaterThan(20);
    expect(new Set(seen.map(({ title }) => title)).size).toBeGreaterThan(5);
    // The check can fail: an hour later, as with a wrong offset, the same door would be wrong.
    const later = (clock: string) =>
      `${String(Number(clock.slice(0, 2)) + 1).padStart(2, '0')}${clock.slice(2)}`;
    expect(seen.filter((shown) => !isDue(shown, dueAt(later(shown.clock)))).length).toBeGreaterThan(5);
  });
});
