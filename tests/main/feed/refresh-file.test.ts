import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { minutes } from '../../../program/time/instant.ts';
import { inFolder, smallFeed } from '../../fixtures/feeds.ts';
import { isConfirmed, isProblem, isProgram, startRefreshing } from '../../fixtures/refreshing.ts';

test('T14: a changed file is a new program within two seconds, without a poll', async () => {
  await inFolder(async (folder) => {
    const path = join(folder, 'schedule.json');
    await writeFile(path, smallFeed(['One'], 'First'));
    const refreshing = await startRefreshing({ folder, from: 'schedule.json', tools: { poll: minutes(5) } });
    await refreshing.until(isProgram('First'));
    await refreshing.until(isConfirmed);
    const saves: readonly ((text: string) => Promise<void>)[] = [
      (text) => writeFile(path, text),
      async (text) => {
        await writeFile(`${path}.new`, text);
        await rename(`${path}.new`, path);
      },
    ];
    for (const [index, save] of saves.entries()) {
      const title = `Change ${index}`;
      const began = Date.now();
      await save(smallFeed(['One'], title));
      await refreshing.until(isProgram(title));
      expect(Date.now() - began).toBeLessThan(2000);
    }
    await refreshing.stop();
  });
});

test('T14: a deleted or half-written file leaves the last good program, and its return is noticed', async () => {
  await inFolder(async (folder) => {
    const path = join(folder, 'schedule.json');
    await writeFile(path, smallFeed(['One'], 'First'));
    const refreshing = await startRefreshing({ folder, from: path, tools: { poll: minutes(5) } });
    await refreshing.until(isProgram('First'));
    await rm(path);
    expect(await refreshing.until(isProblem('FEED_FILE'))).toMatchObject({ problem: { where: path } });
    await writeFile(path, smallFeed(['One'], 'Second').slice(0, 100));
    await refreshing.until(isProblem('FEED_PARSE'));
    await writeFile(path, smallFeed(['One'], 'Second'));
    await refreshing.until(isProgram('Second'));
    await refreshing.stop();
    const programs = refreshing.told.filter(({ kind }) => kind === 'program');
    expect(programs).toHaveLength(2);
  });
});
