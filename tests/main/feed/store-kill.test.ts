import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'playwright/test';
import { openFeedStore } from '../../../main/feed/store.ts';
import { buildFile } from '../../fixtures/built.ts';
import { inFolder } from '../../fixtures/feeds.ts';
import { storedFrom } from '../../fixtures/stored.ts';

const kills = 20;

/** Kills the writer somewhere inside a write; gives the last generation that it called safe. */
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

test('a kill in the middle of a write never costs what was safely kept', async () => {
  test.slow();
  const script = fileURLToPath(await buildFile('tests/fixtures/store-child.ts'));
  await inFolder(async (folder) => {
    let strays = 0;
    for (let count = 0; count < kills; count += 1) {
      const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
      const safe = await killedAfter(child, (count * 7) % 31);
      strays += (await readdir(folder)).filter((name) => name.endsWith('.writing')).length;
      const events: string[] = [];
      const kept = await openFeedStore(folder, storedFrom, (event) => events.push(event)).load();
      expect(events).toEqual([]);
      expect(Number(kept?.program.title)).toBeGreaterThanOrEqual(safe);
      expect(Number(kept?.program.title)).toBeLessThanOrEqual(safe + 1);
      expect((await readdir(folder)).filter((name) => !/\.[ab]$/.test(name))).toEqual([]);
    }
    console.log(`      ${strays} of ${kills} kills hit a write`);
  });
});
