import { measures as strict } from '../../scripts/soak/measures.mjs';
import { startOrigin } from '../../scripts/soak/origin.mjs';
import { soakProgram } from '../../scripts/soak/program.mjs';
import { pageGauge } from '../../scripts/soak/sample.mjs';
import { leakPerDay, leaks, plantLeak } from '../../scripts/soak/seeds.mjs';
import { tableOf } from '../../scripts/soak/table.mjs';
import { rowsOf } from '../../scripts/soak/verdict.mjs';
import { watch } from '../../scripts/soak/watch.mjs';
import { expect, test } from '../fixtures/kiosk.ts';
import { settingsFlags } from '../fixtures/settings.ts';

/** An hour of board time in a second: what leaks with each redraw has half a day to show. */
const speed = 3600;

/**
 * Times what `npm run soak` lets pass: in seconds, the caches that fill and the code that is compiled weigh more. Pages
 * turn faster than they are drawn, so some wait to be let go.
 */
const wide = 15;
const wider: Readonly<Record<string, number>> = { 'DOM nodes off the board': 40 };

/** What the program just taken weighs outside the heap goes after some seconds; what stays of it counts as memory. */
const passing = 'buffers of main';

const measures = strict.map((measure) => ({
  ...measure,
  bound:
    measure.bound === null || measure.name === passing ? null : measure.bound * (wider[measure.name] ?? wide),
}));

/** Times what `--seed-leak` leaks. */
const flood = 20;

/** Which measure must catch which leak. */
const catches = {
  page: 'heap of the page',
  main: 'heap of main',
  buffers: 'memory, all processes',
  nodes: 'DOM nodes off the board',
  listeners: 'listeners',
  descriptors: 'descriptors',
};

/** What grew for certain: in seconds, chance may make more of what is merely unsure. */
const namesOver = (rows: ReturnType<typeof rowsOf>): readonly string[] =>
  rows.filter(({ verdict }) => verdict === 'over').map(({ name }) => name);

test('P13: half a day of boards leaves heap, memory, nodes, listeners and descriptors flat; each seeded leak is caught', async ({
  launch,
  stateFolder,
}) => {
  const program = await soakProgram(null);
  // Always the same program: one just taken weighs thirty megabytes for a while, and seconds cannot tell that from a leak.
  const origin = await startOrigin({
    program,
    moment: () => ({ day: 0, revision: 0, does: 'program', times: 0 }),
  });
  const state = stateFolder();
  const flags = settingsFlags(state, { feed: origin.url, pollMinutes: 0.1 });
  const { app, page, said } = await launch([...flags, '--at', program.start, '--speed', String(speed)], {
    state,
  });
  // The first poll of a screen waits for its turn: until then nothing turns on the board.
  await said('FEED_TAKEN');
  const board = {
    app,
    page: await pageGauge(page),
    pid: Number(app.process().pid),
    state,
    ended: () => false,
  };
  // Polls are too few here to be judged by: a soak of hours does that.
  const quietly = { speed, polls: () => 0, stop: new AbortController().signal };

  const before = await watch(board, { ...quietly, every: 300, lasts: 14_000 });
  expect(before.broken).toBeNull();
  const clean = rowsOf(before.samples, measures);
  console.log(`half a day of boards:\n${tableOf(clean)}`);
  expect(namesOver(clean), tableOf(clean)).toEqual([]);

  for (const leak of leaks) {
    await plantLeak({ app, window: page }, leak, { perDay: leakPerDay[leak] * flood, speed });
  }
  const after = await watch(board, { ...quietly, every: 300, lasts: 9_000 });
  const leaking = rowsOf(after.samples, measures);
  expect(namesOver(leaking), tableOf(leaking)).toEqual(expect.arrayContaining(Object.values(catches)));
  await origin.close();
});
