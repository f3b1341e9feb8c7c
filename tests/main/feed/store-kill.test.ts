import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'playwright/test';
import { openFeedStore } from '../../../main/feed/store.ts';
import { buildFile } from '../../fixtures/built.ts';
import { inFolder } from '../../fixtures/feeds.ts';
import { full } from '../../fixtures/full.ts';
import { storedFiles, storedFrom } from '../../fixtures/stored.ts';
import { chanceOf } from '../../program/schedule/random-program.ts';

const kills = full ? 200 : 20;
const seed = 20_261_122;

/** Kills a writer that has written at least once, `delay` later; gives the last number that it called safe. */
const killedAfter = async (child: ChildProcess, delay: number): Promise<number> => {
  let said = '';
  child.stdout?.on('data', (chunk) => {
    said += chunk;
  });
  if (child.stdout !== null) await once(child.stdout, 'data');
  await new Promise((resolve) => setTimeout(resolve, delay));
  child.kill('SIGKILL');
  await once(child, 'close');
  return Number(said.trimEnd().split('\n').at(-1));
};

/** Has writers killed at seeded moments, one after the other in one folder, and looks at what each left behind. */
const killWriters = async (
  how: 'for ever' | 'naively',
  look: (folder: string, safe: number) => Promise<void>,
): Promise<void> => {
  const script = fileURLToPath(await buildFile('tests/fixtures/store-child.ts'));
  const chance = chanceOf(seed);
  await inFolder(async (folder) => {
    for (let count = 0; count < kills; count += 1) {
      const child = spawn(process.execPath, [script, folder, how], { stdio: ['ignore', 'pipe', 'inherit'] });
      await look(folder, await killedAfter(child, 40 * chance()));
    }
  });
};

test('S1: a kill in the middle of a write never costs what was safely kept', async () => {
  test.setTimeout(kills * 5000);
  let hits = 0;
  await killWriters('for ever', async (folder, safe) => {
    hits += (await readdir(folder)).some((name) => name.endsWith('.writing')) ? 1 : 0;
    const events: string[] = [];
    const kept = await openFeedStore(folder, storedFrom, (event) => events.push(event)).load();
    expect(events).toEqual([]);
    expect(Number(kept?.program.title)).toBeGreaterThanOrEqual(safe);
    expect(Number(kept?.program.title)).toBeLessThanOrEqual(safe + 1);
    expect((await readdir(folder)).filter((name) => !/\.(a|b|heard)$/.test(name))).toEqual([]);
  });
  console.log(`      ${hits} of ${kills} kills hit a write, 0 loads were corrupt`);
  expect(hits).toBeGreaterThan(kills / 10);
});

test('S1: a file that is written in place is found cut off after such kills', async () => {
  test.setTimeout(kills * 5000);
  let corrupt = 0;
  await killWriters('naively', async (folder) => {
    const { size } = await stat(storedFiles(folder)[0]);
    corrupt += size < 300_000 ? 1 : 0;
  });
  console.log(`      ${corrupt} of ${kills} kills left a file cut off`);
  expect(corrupt).toBeGreaterThan(0);
});
