import { readdir, stat } from 'node:fs/promises';
import { expect, test } from 'playwright/test';
import type { Program } from '../../../program/model.ts';
import { hours, type Instant, minutes } from '../../../program/time/instant.ts';
import { content, startFeedServer, status } from '../../fixtures/feed-server.ts';
import { inFolder } from '../../fixtures/feeds.ts';
import { type Passing, startPassing } from '../../fixtures/passing.ts';
import { utc } from '../../fixtures/program.ts';
import { calendar, event } from '../../program/readers/small-calendar.ts';

/** A Sunday. */
const began = utc('2026-02-01T08:00:00Z');

/** A meeting every Monday for ever, and single talks on the days to come. */
const feedOf = (talks: number): string =>
  calendar([
    event({
      UID: 'weekly',
      SUMMARY: 'Weekly',
      DTSTART: '20251201T100000Z',
      DURATION: 'PT1H',
      RRULE: 'FREQ=WEEKLY',
    }),
    ...Array.from({ length: talks }, (_, index) =>
      event({
        UID: `talk-${index}`,
        SUMMARY: `Talk ${index}`,
        DTSTART: `202602${10 + (index % 10)}T1${index % 7}0000Z`,
      }),
    ),
  ]);

const mondays = ({ sessions }: Program): readonly string[] =>
  sessions
    .filter(({ title }) => title === 'Weekly')
    .map(({ start }) => new Date(start).toISOString().slice(0, 10));
const talks = ({ sessions }: Program): number => sessions.filter(({ title }) => title !== 'Weekly').length;
const shown = ({ told }: Passing): readonly Program[] =>
  told.flatMap((one) => (one.kind === 'program' || one.kind === 'read anew' ? [one.program] : []));
const kinds = ({ told }: Passing): readonly string[] =>
  told.map(({ kind }) => kind).filter((kind) => kind === 'program' || kind === 'read anew');
const newest = (passing: Passing): Program => {
  const program = shown(passing).at(-1);
  if (program === undefined) throw new Error('nothing is shown');
  return program;
};
const events = ({ lines }: Passing): readonly string[] => lines.map(({ event: name }) => name);

/** Each day in its turn: a clock that goes on by a day makes a waiting screen ask, as a night without power does. */
const passDays = async (screen: Passing, count: number): Promise<void> => {
  for (let passed = 0; passed < count; passed += 1) {
    screen.machine.step(hours(24));
    await screen.pass(minutes(2));
  }
};

const januaryOn = ['2026-01-05', '2026-01-12', '2026-01-19', '2026-01-26'];
const februaryOn = ['2026-02-02', '2026-02-09', '2026-02-16', '2026-02-23', '2026-03-02'];

type Stage = {
  readonly folder: string;
  readonly server: Awaited<ReturnType<typeof startFeedServer>>;
  readonly start: (machine?: Passing['machine'] | Instant) => Promise<Passing>;
};

const onStage = (use: (stage: Stage) => Promise<void>, talksAhead = 0): Promise<void> =>
  inFolder(async (folder) => {
    const server = await startFeedServer(content(feedOf(talksAhead)));
    const running: Passing[] = [];
    await use({
      folder,
      server,
      start: async (machine = began) => {
        const passing = await startPassing({
          folder,
          from: server.url,
          machine,
          tools: { poll: hours(1), retry: { least: minutes(30), most: hours(1) } },
        });
        running.push(passing);
        return passing;
      },
    });
    for (const passing of running) await passing.stop();
    await server.close();
  });

for (const [what, isDown] of [
  ['an origin that says nothing is new', false],
  ['an origin that is down', true],
] as const) {
  test(`a weekly meeting is followed from week to week beside ${what}`, async () => {
    await onStage(async ({ server, start }) => {
      const screen = await start();
      expect(mondays(newest(screen))).toEqual([...januaryOn, ...februaryOn]);
      if (isDown) server.behave(status(503));
      await passDays(screen, 7);
      expect(mondays(newest(screen))).toEqual([...januaryOn.slice(1), ...februaryOn, '2026-03-09']);
      // One Monday left behind and one come into sight: on two days of the seven the program is another.
      expect(kinds(screen)).toEqual(['program', 'read anew', 'read anew']);
      expect(newest(screen).changes).toEqual([]);
      expect(events(screen)).not.toContain('FEED_SUSPECT');
      expect(events(screen)).not.toContain('PROGRAM_CHANGED');
    });
  });
}

test('a day that changes nothing is no news, and nothing is written again', async () => {
  await onStage(async ({ folder, start }) => {
    const screen = await start();
    const written = async () =>
      Promise.all(
        (await readdir(`${folder}/feeds`))
          .filter((name) => /\.[ab]$/.test(name))
          .map(async (name) => [name, (await stat(`${folder}/feeds/${name}`)).mtimeMs]),
      );
    const before = await written();
    await passDays(screen, 3);
    expect(kinds(screen)).toEqual(['program']);
    await passDays(screen, 4);
    expect(before).toHaveLength(2);
    expect(await written()).toEqual(before);
  });
});

test('a screen that starts again on another day reads what it kept for that day, without a network', async () => {
  await onStage(async ({ server, start }) => {
    const before = await start();
    await before.stop();
    server.behave(status(503));
    before.machine.step(hours(14 * 24));
    const after = await start(before.machine);
    expect(kinds(after)).toEqual(['program']);
    expect(mondays(newest(after))).toEqual([
      ...januaryOn.slice(2),
      ...februaryOn,
      '2026-03-09',
      '2026-03-16',
    ]);
    await after.stop();
    const lost = await start(utc('1970-01-01T00:01:00Z'));
    expect(mondays(newest(lost))).toEqual([...januaryOn, ...februaryOn]);
  }, 1);
});

test('an answer that is new on a new day is compared with the old one as it reads today', async () => {
  await onStage(async ({ server, start }) => {
    const screen = await start();
    server.behave(status(503));
    await passDays(screen, 6);
    server.behave(content(feedOf(1)));
    await passDays(screen, 1);
    expect(newest(screen).changes.map(({ is }) => is?.title)).toEqual(['Talk 0']);
    await passDays(screen, 4);
    expect(kinds(screen).at(-1)).toBe('read anew');
    expect(newest(screen).changes.map(({ is }) => is?.title)).toEqual(['Talk 0']);
  });
});

test('C2: a doubt stands over the turn of the day, both answers read anew, and ends as ever', async () => {
  await onStage(async ({ server, start }) => {
    const screen = await start();
    server.behave(content(feedOf(5)));
    await screen.pass(minutes(70));
    expect(talks(newest(screen))).toBe(40);
    expect(events(screen)).toContain('FEED_SUSPECT');
    server.behave(status(503));
    await passDays(screen, 7);
    expect(talks(newest(screen))).toBe(40);
    expect(mondays(newest(screen)).at(-1)).toBe('2026-03-09');
    await screen.confirmNow();
    expect(talks(newest(screen))).toBe(5);
    expect(mondays(newest(screen)).at(-1)).toBe('2026-03-09');
  }, 40);
});
