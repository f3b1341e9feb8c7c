import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { inFolder, smallFeed } from '../../fixtures/feeds.ts';
import { check } from './checking.ts';

for (const [given, line] of [
  [{ language: 'tlh' }, 'Boards speak English (from settings, but they have no words in tlh)'],
  [{ language: 'tlh', hourClock: 12 }, 'Boards speak English (from settings, but they have no words in tlh)'],
  [{ languages: ['de', 'xx'] }, 'Boards speak de and English (from settings, but they have no words in xx)'],
  [{ languages: ['de', 'de-AT'] }, 'Boards speak de (from settings)'],
  [{ languages: ['zh', 'en'] }, 'Boards speak zh and en (from settings)'],
] as const) {
  test(`check says what boards speak by ${JSON.stringify(given)}, and of what they have no words`, async () => {
    await inFolder(async (folder) => {
      const [path, settings] = [join(folder, 'a.json'), join(folder, 'settings.json')];
      await writeFile(path, smallFeed(['Opening', 'Second talk', 'Third talk']));
      await writeFile(settings, JSON.stringify({ feed: path, ...given }));
      const { code, out } = await check('--settings', settings);
      expect(code).toBe(0);
      expect(out.split('\n')).toContain(line);
      expect(out.includes('LANGUAGE_UNSPOKEN')).toBe(line.includes('no words'));
    });
  });
}
