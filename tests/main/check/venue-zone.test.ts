import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { inFolder, smallFeed } from '../../fixtures/feeds.ts';
import { reportOn } from './checking.ts';

test('a feed that says nothing of its zone is read in that of the venue, which another of the feeds knows', async () => {
  await inFolder(async (folder) => {
    await writeFile(join(folder, 'main.json'), smallFeed(['Opening']).replaceAll('+01:00', ''));
    await writeFile(
      join(folder, 'side.csv'),
      'Date,Start,End,Title,Room\n2026-02-01,12:00,13:00,Lunch talk,Foyer',
    );
    const report = await reportOn(
      ...[join(folder, 'side.csv'), join(folder, 'main.json')],
      ...['--at', '2026-02-01T11:30:00Z'],
    );
    const foyer = report.now.find(({ room }) => room === 'Foyer');
    expect(foyer?.sessions).toMatchObject([{ start: '2026-02-01T11:00:00Z', end: '2026-02-01T12:00:00Z' }]);
    expect(report.problems).toEqual([]);
  });
});
