import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { inFolder, smallFeed } from '../../fixtures/feeds.ts';
import { check } from './checking.ts';

test('check says how many pages the board of the settings turns through', async () => {
  await inFolder(async (folder) => {
    const settings = join(folder, 'settings.json');
    await writeFile(join(folder, 'schedule.json'), smallFeed(['Opening', 'Second talk', 'Third talk']));
    const said = async (board: string, at: string): Promise<string> => {
      await writeFile(settings, JSON.stringify({ board, sources: [{ from: 'schedule.json' }] }));
      return (await check('--settings', settings, '--at', at)).out;
    };
    expect(await said('lobby', '2026-02-01T10:05')).toContain('The lobby board turns through 1 page in 8 s.');
    expect(await said('lobby', '2026-02-01T05:00')).toContain('The lobby board stands by');
    expect(await said('agenda', '2026-02-01T10:05')).toContain(
      'The agenda of 2026-02-01 turns through 1 page of rooms by time, upright through 1 page as a list.',
    );
    expect(await said('agenda', '2026-02-02T10:05')).toContain('The agenda stands by: nothing follows.');
    expect(await said('tracks', '2026-02-01T10:05')).toContain('The tracks board turns through 1 page');
  });
});
