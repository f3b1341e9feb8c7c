import { expect, test } from 'playwright/test';
import type { Program } from '../../../program/model.ts';
import { hours, minutes } from '../../../program/time/instant.ts';
import { campFeed } from '../../fixtures/camp-feed.ts';
import { content, startFeedServer, status } from '../../fixtures/feed-server.ts';
import { inFolder } from '../../fixtures/feeds.ts';
import { type Passing, startPassing } from '../../fixtures/passing.ts';
import { utc } from '../../fixtures/program.ts';

const began = utc('2026-02-01T08:00:00Z');
const whole = campFeed(60);
const half = campFeed(30);

const programs = ({ told }: Passing): readonly Program[] =>
  told.flatMap((one) => (one.kind === 'program' ? [one.program] : []));
const counts = (passing: Passing): readonly number[] =>
  programs(passing).map(({ sessions }) => sessions.length);
const events = ({ lines }: Passing, event: string) =>
  lines.filter((line) => line.event === event).map(({ facts }) => facts);

type Stage = {
  readonly server: Awaited<ReturnType<typeof startFeedServer>>;
  readonly start: (machine?: Passing['machine']) => Promise<Passing>;
};

/** A server with the whole program, and screens that poll it every five minutes. */
const onStage = (use: (stage: Stage) => Promise<void>): Promise<void> =>
  inFolder(async (folder) => {
    const server = await startFeedServer(content(whole));
    const running: Passing[] = [];
    await use({
      server,
      start: async (machine) => {
        const tools = { poll: minutes(5), boardNow: () => began };
        const passing = await startPassing({ folder, from: server.url, machine: machine ?? began, tools });
        running.push(passing);
        return passing;
      },
    });
    for (const passing of running) await passing.stop();
    await server.close();
  });

test('C2: a restart in the middle of a doubt shows both programs and goes on counting, without network too', async () => {
  await onStage(async ({ server, start }) => {
    const before = await start();
    server.behave(content(half));
    await before.pass(minutes(10));
    expect(counts(before)).toEqual([60, 60]);
    await before.stop();
    const { port } = new URL(server.url);
    await server.close();

    const offline = await start(before.machine);
    expect(counts(offline)).toEqual([60]);
    expect(programs(offline)[0]?.sessions.map(({ title }) => title)).toContain('Talk 59');
    await offline.pass(hours(1));
    expect(counts(offline)).toEqual([60]);
    await offline.stop();

    const back = await startFeedServer(content(half), { port: Number(port) });
    const after = await start(offline.machine);
    // The third answer comes within seconds; the hour in between was nobody's.
    await after.pass(minutes(1));
    expect(counts(after)).toEqual([60]);
    expect(back.asked[0]?.headers).toHaveProperty('if-none-match');
    await after.pass(minutes(8));
    expect(counts(after)).toEqual([60]);
    await after.pass(minutes(2));
    expect(counts(after)).toEqual([60, 30]);
    expect(events(after, 'FEED_SUSPECT')).toEqual([]);
    await after.stop();
    await back.close();
  });
});

test('C2: staff confirm, and the boards have the smaller program at once', async () => {
  await onStage(async ({ server, start }) => {
    const screen = await start();
    await screen.confirmNow();
    expect(events(screen, 'CONFIRMED_NOTHING')).toHaveLength(1);
    server.behave(content(half));
    await screen.pass(minutes(5));
    expect(counts(screen)).toEqual([60, 60]);
    await screen.confirmNow();
    expect(counts(screen)).toEqual([60, 60, 30]);
    expect(events(screen, 'FEED_SUSPECT_OVER')).toMatchObject([{ drop: '60->30', confirmed: 'by staff' }]);
    await screen.stop();
    await server.close();
    const after = await start(screen.machine);
    expect(counts(after)).toEqual([30]);
    expect(programs(after)[0]?.changes.filter(({ kinds }) => kinds[0] === 'removed')).toHaveLength(30);
  });
});

test('C2: staff who are quicker than the poll confirm the answer that their word brings', async () => {
  await onStage(async ({ server, start }) => {
    const screen = await start();
    server.behave(content(half));
    await screen.confirmNow();
    expect(counts(screen).at(-1)).toBe(30);
    expect(events(screen, 'CONFIRMED_NOTHING')).toEqual([]);
    expect(events(screen, 'FEED_SUSPECT_OVER')).toMatchObject([{ confirmed: 'by staff' }]);
  });
});

test('C2, K4: a wall clock that is set neither makes a doubt longer nor shorter', async () => {
  for (const step of [hours(24), -hours(24)]) {
    await onStage(async ({ server, start }) => {
      const screen = await start();
      server.behave(content(half));
      await screen.pass(minutes(6));
      screen.machine.step(step);
      await screen.pass(minutes(13));
      expect(counts(screen), `a step of ${step}`).toEqual([60, 60]);
      await screen.pass(minutes(5));
      expect(counts(screen), `a step of ${step}`).toEqual([60, 60, 30]);
    });
  }
});

test('C2: an answer that is whole again ends the doubt, a failed one does not', async () => {
  await onStage(async ({ server, start }) => {
    const screen = await start();
    server.behave(content(half));
    await screen.pass(minutes(10));
    server.behave(status(502));
    await screen.pass(minutes(20));
    server.behave(content(half));
    await screen.pass(minutes(5));
    expect(counts(screen)).toEqual([60, 60, 30]);
    server.behave(content(whole));
    await screen.pass(minutes(5));
    expect(counts(screen).at(-1)).toBe(60);
    server.behave(content(campFeed(29)));
    await screen.pass(minutes(10));
    server.behave(content(whole));
    await screen.pass(minutes(5));
    server.behave(content(campFeed(29)));
    await screen.pass(minutes(14));
    expect(counts(screen).every((count) => count === 60 || count === 30)).toBe(true);
    expect(events(screen, 'FEED_SUSPECT')).toHaveLength(3);
  });
});

test('C2: an answer that is generated anew each time, with another stamp, is an equal answer', async () => {
  await onStage(async ({ server, start }) => {
    const screen = await start();
    let asked = 0;
    server.behave((request, response) => {
      asked += 1;
      content(campFeed(30, `generated ${asked}`))(request, response);
    });
    await screen.pass(minutes(19));
    expect(new Set(counts(screen))).toEqual(new Set([60]));
    await screen.pass(minutes(1));
    expect(counts(screen).at(-1)).toBe(30);
    expect(events(screen, 'FEED_SUSPECT')).toHaveLength(1);
  });
});

test('C2: an event that is over may lose its sessions at once, by board time and not by the machine’s', async () => {
  await inFolder(async (folder) => {
    const server = await startFeedServer(content(whole));
    for (const [boardNow, seen] of [
      [utc('2026-02-03T00:00:00Z'), [60, 30]],
      [began, [60, 60]],
    ] as const) {
      server.behave(content(whole));
      const screen = await startPassing({
        folder: `${folder}/${boardNow}`,
        from: server.url,
        machine: utc('2026-02-03T00:00:00Z'),
        tools: { poll: minutes(5), boardNow: () => boardNow },
      });
      server.behave(content(half));
      await screen.pass(minutes(5));
      expect(counts(screen)).toEqual(seen);
      await screen.stop();
    }
    await server.close();
  });
});
