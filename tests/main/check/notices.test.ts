import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { inFolder, smallFeed } from '../../fixtures/feeds.ts';
import { check, reportOn } from './checking.ts';

const lunch = { text: 'Lunch is served', start: '2026-02-01T12:00', end: '2026-02-01T14:00' };
const leave = { level: 'emergency', text: 'Leave the building', rooms: ['Main hal'] };

const inVenue = (notices: string, use: (folder: string) => Promise<void>): Promise<void> =>
  inFolder(async (folder) => {
    await writeFile(join(folder, 'schedule.json'), smallFeed(['Opening']));
    await writeFile(join(folder, 'notices.json'), notices);
    const settings = { feed: 'schedule.json', notices: 'notices.json' };
    await writeFile(join(folder, 'settings.json'), JSON.stringify(settings));
    await use(folder);
  });

test('check says of the notices of the settings which are on, in the time of the venue, and whose room no program has', async () => {
  await inVenue(JSON.stringify({ callboard: 1, notices: [lunch, leave, {}] }), async (folder) => {
    const words = ['--settings', join(folder, 'settings.json'), '--at', '2026-02-01T13:59'];
    const { notices, problems } = await reportOn(...words);
    expect(notices).toMatchObject({
      from: 'notices.json',
      skipped: 1,
      list: [
        { level: 'announcement', state: 'on', end: '2026-02-01T13:00:00Z', rooms: [] },
        { level: 'emergency', state: 'on', text: 'Leave the building', start: null, end: null },
      ],
    });
    expect(problems.map(({ code }) => code)).toEqual(['NOTICE_SKIPPED', 'NOTICE_ROOM']);
    const { out } = await check(...words);
    expect(out).toContain('2, of which 2 are on; 1 skipped');
    expect(out).toContain('[on] announcement "Lunch is served" until 1 February 14:00');
    expect(out).toContain('The closest it has are "Main hall".');
    const later = await check(...words.slice(0, 2), '--at', '2026-02-01T14:00');
    expect(later.out).toContain('[over] announcement "Lunch is served"');
  });
});

test('check reads a file of notices alone, and ends with 1 where a screen could not read it', async () => {
  await inVenue('{"callboard": 1, "notices": [{"te', async (folder) => {
    const path = join(folder, 'notices.json');
    const broken = await check('--notices', path);
    expect([broken.code, broken.out]).toEqual([1, expect.stringContaining('FEED_PARSE')]);
    await writeFile(path, JSON.stringify({ notices: [{ level: 'emergency', text: 'Leave' }] }));
    const { code, out } = await check('--notices', path);
    expect([code, out]).toEqual([0, expect.stringContaining('Every screen shows an emergency')]);
    expect((await check('--notices', join(folder, 'none.json'))).out).toContain('There is no such file');
  });
});
