import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'playwright/test';
import { buildFile } from '../../fixtures/built.ts';
import { content, gzipBomb, routes, startFeedServer } from '../../fixtures/feed-server.ts';

test('210 MB packed into 210 kB are refused without ever being in memory', async () => {
  test.skip(process.platform !== 'linux', 'The peak of memory is read from /proc, which only Linux has.');
  const bomb = gzipBomb(210);
  expect(bomb.packed).toBeLessThan(250_000);
  const server = await startFeedServer(
    routes({ '/bomb': bomb.behaviour, '/warm': content('x'.repeat(100_000)) }),
  );
  const child = fileURLToPath(await buildFile('tests/fixtures/download-child.ts'));
  const { stdout } = await promisify(execFile)(process.execPath, [
    child,
    `${server.url}bomb`,
    `${server.url}warm`,
  ]);
  await server.close();
  const report = JSON.parse(stdout);
  expect(report.code).toBe('FEED_TOO_BIG');
  expect(report.rose).toBeLessThan(100);
  console.log(`      memory rose by ${report.rose} MB under a cap of 32 MB`);
});
