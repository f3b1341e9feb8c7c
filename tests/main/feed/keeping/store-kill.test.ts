import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'playwright/test';
import { openFeedStore } from '../../../../main/feed/keeping/store.ts';
import { buildFile } from '../../../fixtures/built.ts';
import { inFolder } from '../../../fixtures/feeds.ts';
import { full } from '../../../fixtures/full.ts';
import { storedFiles, storedFrom } from '../../../fixtures/stored.ts';
import { chanceOf } from '../../../program/schedule/random-program.ts';

const kills = full ? 200 : 20;
/** A test whose kills hit no write would prove nothing. */
const fewest = 3;
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

/**
 * Has writers killed at seeded moments, one after the other in one folder, and looks at what each left behind; gives how
 * many there were, and how many `look` says were hit in a write. A busy machine may hit few: then it goes on a while.
 */
const killWriters = async (
  how: 'for ever' | 'naively',
  look: (folder: string, safe: number) => Promise<boolean>,
): Promise<{ readonly killed: number; readonly hits: number }> => {
  const script = fileURLToPath(await buildFile('tests/fixtures/store-child.ts'));
  const chance = chanceOf(seed);
  let [killed, hits] = [0, 0];
  await inFolder(async (folder) => {
    for (; killed < kills || (hits < fewest && killed < 4 * kills); killed += 1) {
      const child = spawn(process.execPath, [script, folder, how], { stdio: ['ignore', 'pipe', 'inherit'] });
      hits += (await look(folder, await killedAfter(child, 40 * chance()))) ? 1 : 0;
    }
  });
  return { killed, hits };
};

test('S1: a kill in the middle of a write never costs what was safely kept', async () => {
  test.setTimeout(kills * 10_000);
  const { killed, hits } = await killWriters('for ever', async (folder, safe) => {
    const wasWriting = (await readdir(folder)).some((name) => name.endsWith('.writing'));
    const events: string[] = [];
    const kept = await openFeedStore(folder, storedFrom, (event) => events.push(event)).load();
    expect(events).toEqual([]);
    expect(Number(kept?.program.title)).toBeGreaterThanOrEqual(safe);
    expect(Number(kept?.program.title)).toBeLessThanOrEqual(safe + 1);
    expect((await readdir(folder)).filter((name) => !/\.(a|b|heard)$/.test(name))).toEqual([]);
    return wasWriting;
  });
  console.log(`      ${hits} of ${killed} kills hit a write, 0 loads were corrupt`);
  expect(hits).toBeGreaterThanOrEqual(fewest);
});

test('S1: a file that is written in place is found cut off after such kills', async () => {
  test.setTimeout(kills * 10_000);
  const { killed, hits } = await killWriters('naively', async (folder) => {
    const { size } = await stat(storedFiles(folder)[0]);
    return size < 300_000;
  });
  console.log(`      ${hits} of ${killed} kills left a file cut off`);
  expect(hits).toBeGreaterThanOrEqual(fewest);
});
