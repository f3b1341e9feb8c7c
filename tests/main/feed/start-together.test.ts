import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import type { FeedTools } from '../../../main/feed/feed-tools.ts';
import { startProgramFeed } from '../../../main/feed/program-feed.ts';
import { type Duration, seconds } from '../../../program/time/instant.ts';
import { content, startFeedServer } from '../../fixtures/feed-server.ts';
import { inFolder, plainOptions, smallFeed } from '../../fixtures/feeds.ts';
import { quickTools } from '../../fixtures/refreshing.ts';
import { chanceOf } from '../../program/schedule/random-program.ts';

const bins = 5;
/** Chi-square with four degrees of freedom exceeds this by chance once in a thousand times. */
const unlikely = 18.5;

/** How far the moments are from being spread evenly over `length`. */
const chiSquare = (moments: readonly number[], length: number): number => {
  const expected = moments.length / bins;
  const counts = Array.from({ length: bins }, () => 0);
  for (const moment of moments) {
    const bin = Math.min(bins - 1, Math.max(0, Math.floor((moment * bins) / length)));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
};

/** A screen that runs; `answered` gives the moment of its first answer. */
const startScreen = (from: string, tools: FeedTools) => {
  let answer: (moment: number) => void = () => undefined;
  const answered = new Promise<number>((resolve) => {
    answer = resolve;
  });
  const { stop } = startProgramFeed([{ from, headers: {}, options: plainOptions }], tools, ({ asked }) => {
    if (asked) answer(performance.now());
  });
  return { answered, stop };
};

/** Starts screens together that all have the program; how long each waited until a real server answered it. */
const firstAnswers = async (
  count: number,
  given: { readonly poll: Duration; readonly random: () => number },
): Promise<readonly number[]> => {
  const waits: number[] = [];
  await inFolder(async (folder) => {
    const server = await startFeedServer(content(smallFeed(['One'])));
    const tools = { ...(await quickTools(folder)), deadline: seconds(20), ...given };
    const toolsOfEach = Array.from({ length: count }, (_, index) => ({
      ...tools,
      storeFolder: join(folder, `${index}`),
    }));
    const earlier = startScreen(server.url, tools);
    await earlier.answered;
    await earlier.stop();
    for (const { storeFolder } of toolsOfEach) await cp(tools.storeFolder, storeFolder, { recursive: true });
    const began = performance.now();
    const screens = toolsOfEach.map((own) => startScreen(server.url, own));
    for (const { answered } of screens) waits.push((await answered) - began);
    await Promise.all(screens.map(({ stop }) => stop()));
    await server.close();
  });
  return waits;
};

test('T12: screens that start together ask a real server one after the other, spread evenly', async () => {
  test.setTimeout(90_000);
  const waits = await firstAnswers(30, { poll: seconds(30), random: chanceOf(11) });
  expect(chiSquare(waits, seconds(3))).toBeLessThan(unlikely);
});

test('T12: screens without chance in their waits are not spread, which the same test notices', async () => {
  test.setTimeout(90_000);
  const waits = await firstAnswers(15, { poll: seconds(30), random: () => 0.5 });
  expect(chiSquare(waits, seconds(3))).toBeGreaterThan(unlikely);
});
