import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { inFolder, smallFeed } from '../../fixtures/feeds.ts';
import { check, checkIn } from './checking.ts';

const feed = smallFeed(['Opening', 'Second talk', 'Third talk']);

test('a settings file that cannot be used is wrong usage, whatever feed is named beside it', async () => {
  await inFolder(async (folder) => {
    const [path, settings] = [join(folder, 'a.json'), join(folder, 'settings.json')];
    const missing = join(folder, 'nowhere.json');
    await writeFile(path, feed);
    await writeFile(settings, '{"board": ');
    for (const words of [[path], [], ['--json', path]]) {
      expect(await check('--settings', missing, ...words)).toEqual({
        code: 2,
        out: '',
        err: `${missing}: does not exist\n`,
      });
      expect(await check('--settings', settings, ...words)).toMatchObject({ code: 2, out: '' });
    }
    expect((await check('--settings', settings, path)).err).toContain('is not valid JSON');
  });
});

test('an environment that has any certificate accepted is refused, and caFile named as the way', async () => {
  const { code, out, err } = await checkIn({ NODE_TLS_REJECT_UNAUTHORIZED: '0' }, 'a.xml');
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('NODE_TLS_REJECT_UNAUTHORIZED is 0');
  expect(err).toContain('setting caFile');
  expect(err.trimEnd().split('\n')).toHaveLength(1);
  for (const value of ['1', '']) {
    expect((await checkIn({ NODE_TLS_REJECT_UNAUTHORIZED: value }, '/nowhere/a.xml')).code).toBe(1);
  }
  expect((await checkIn({ NODE_TLS_REJECT_UNAUTHORIZED: '0' }, '--help')).code).toBe(0);
});

test('a port that no web client asks is named in a sentence and not as an unknown error', async () => {
  const { code, err } = await check('http://127.0.0.1:1/schedule.xml');
  expect(code).toBe(1);
  expect(err).toContain('127.0.0.1:1 names a port that belongs to another kind of service');
});
