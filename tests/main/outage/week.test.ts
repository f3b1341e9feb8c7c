import { expect, test } from 'playwright/test';
import type { Program } from '../../../program/model.ts';
import { readProgram } from '../../../program/readers/readers.ts';
import { defaultRules } from '../../../program/schedule/rules.ts';
import { hours, instant, minutes } from '../../../program/time/instant.ts';
import { content, type FeedServer, startFeedServer } from '../../fixtures/feed-server.ts';
import { inFolder, plainOptions, realFeed, withoutRealFeeds } from '../../fixtures/feeds.ts';
import { full } from '../../fixtures/full.ts';
import { type StagedMachine, stagedMachine } from '../../fixtures/machine.ts';
import { oracleOf } from '../../program/schedule/oracle.ts';
import { differenceAt, type Place, placesOf, sleepingBoard } from '../../program/schedule/places.ts';
import { type Run, startRun } from './run.ts';

const minute = minutes(1);
const days = (count: number): number => hours(24 * count);

/** Every fifth place in the gate, all of them in the full form. */
const isAsked = (_place: Place, index: number): boolean => full || index % 5 === 0;

const read = (content: Buffer): Program => {
  const result = readProgram(content.toString('utf8'), plainOptions);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value.program;
};

/** The boards of a page that was sent this program, asleep until something changes. */
const boardsOf = (program: Program) =>
  placesOf(program, defaultRules)
    .filter(isAsked)
    .map(({ name, stateAt }) => ({ name, board: sleepingBoard(stateAt) }));

/** Compares all boards with what the rules say of the program that was published, minute by minute. */
const openComparison = (published: Program) => {
  const oracles = placesOf(published, defaultRules)
    .filter(isAsked)
    .map((place) => oracleOf(published, place, defaultRules));
  const differences: string[] = [];
  let compared = 0;
  let shown: Program | null = null;
  let boards: ReturnType<typeof boardsOf> = [];
  const look = (run: Run, machine: StagedMachine): void => {
    const { program } = run.snapshot();
    if (program === null) throw new Error('a wall without a program');
    if (program !== shown) boards = boardsOf(program);
    shown = program;
    const at = instant(machine.now());
    for (const [index, { name, board }] of boards.entries()) {
      const oracle = oracles[index];
      if (oracle === undefined) throw new Error('a place that nobody published');
      const difference = differenceAt(at, name, board(at), oracle(at));
      compared += 1;
      if (difference !== null) differences.push(difference);
    }
  };
  return { look, differences, compared: () => compared };
};

/** An age note is due 30 minutes after the last answer (faults.md, "age note"). */
const isStale = (lastAnswer: number, machine: StagedMachine): boolean =>
  machine.now() - lastAnswer >= minutes(30);

/** How often each line of the log came. */
const countsOf = (run: Run, event: string): readonly unknown[] =>
  run.lines.filter((line) => line.event === event).map(({ facts }) => facts['fails']);

const doublings = (until: number): readonly number[] =>
  Array.from({ length: 1 + Math.floor(Math.log2(until)) }, (_, power) => 2 ** power);

type Stage = { readonly machine: StagedMachine; readonly folder: string; readonly server: FeedServer };

/** A server with the feed, and a machine whose clock stands half a day before the event. */
const onStage = (feed: Buffer, program: Program, use: (stage: Stage) => Promise<void>): Promise<void> =>
  inFolder(async (folder) => {
    const [first] = program.sessions;
    if (first === undefined) throw new Error('no session');
    const machine = stagedMachine(first.start - (first.start % minute) - hours(12));
    await use({ machine, folder, server: await startFeedServer(content(feed)) });
  });

test.describe('38C3, four days in seventy rooms', () => {
  test.skip(...withoutRealFeeds);

  test('T1, T2: through seven days without its origin and two restarts, every minute of every room is right', async () => {
    test.setTimeout(600_000);
    const feed = realFeed('frab-xml/38c3.xml');
    const published = read(feed);
    await onStage(feed, published, async ({ machine, folder, server }) => {
      const { look, differences, compared } = openComparison(published);
      let run = await startRun(machine, folder, server.url);
      await run.pass(minutes(20));
      const answeredAt = (): number => run.news().confirmation.confirmedAt ?? 0;
      // A busy machine may be slower than the minutes that are made to pass: the origin must have answered before it goes.
      const given = machine.now() + hours(2);
      while (machine.now() - answeredAt() >= minutes(5.5) && machine.now() < given) await run.pass(minute);
      expect(machine.now() - answeredAt(), JSON.stringify(run.lines.slice(-8))).toBeLessThan(minutes(5.5));
      await server.close();
      const down = machine.now();
      const wrongHealth: string[] = [];
      // Twice the process is started anew, in the middle of the event.
      for (const until of [days(1.7), days(2.6), days(7)]) {
        let [before] = run.news().sources;
        while (machine.now() < down + until) {
          await run.pass(minute);
          look(run, machine);
          const { health } = run.snapshot();
          const fresh = run.lines.some(({ event }) => event === 'CACHE_LOADED') ? 'cache' : 'live';
          const lastAnswer = run.news().confirmation.confirmedAt ?? 0;
          if (health.state !== (isStale(lastAnswer, machine) ? 'stale' : fresh)) {
            wrongHealth.push(`${health.state} at ${machine.now() - down}`);
          }
        }
        [before] = run.news().sources;
        expect(before).toMatchObject({ state: 'stale', problem: { code: 'FEED_CONNECTION' } });
        // With waits of five minutes at the most, half of that on average.
        expect(before?.failures).toBeGreaterThan(100);
        expect(countsOf(run, 'FEED_CONN')).toEqual(doublings(before?.failures ?? 0));
        expect(run.snapshot().program?.sessions).toEqual(published.sessions);
        await run.stop();
        if (until < days(7)) run = await startRun(machine, folder, server.url);
      }
      console.log(`      ${compared()} answers compared`);
      expect(differences.slice(0, 5)).toEqual([]);
      expect(wrongHealth).toEqual([]);
      expect(compared()).toBeGreaterThan(full ? 600_000 : 100_000);
    });
  });
});
