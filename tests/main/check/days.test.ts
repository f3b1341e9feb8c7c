import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { inFolder, smallFeed } from '../../fixtures/feeds.ts';
import { check } from './checking.ts';

test('for people check names the year of each day', async () => {
  await inFolder(async (folder) => {
    const path = join(folder, 'schedule.json');
    await writeFile(path, smallFeed(['Opening']));
    const { out } = await check(path);
    expect(out).toContain('Sunday 1 February (2026): 1 session, 10:00 to 10:30');
  });
});
