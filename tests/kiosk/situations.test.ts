import { expect, test } from '../fixtures/situation.ts';

const during = ['--room', 'Main hall', '--at', '2026-02-01T10:05'];

test.describe('T3: without a network at boot, and none ever,', () => {
  test.use({ situation: { feed: 'down', flags: during } });

  test('the screen holds without a word of error, and shows the program within one retry of the network', async ({
    scene: { page, said, feed, log },
  }) => {
    await said('BOARD_UP');
    await said('NO_PROGRAM');
    await said('FEED_CONN');
    const text = await page.locator('body').textContent();
    expect(text).toMatch(/program follows/i);
    expect(text).not.toMatch(/error|refused|failed|127\.0\.0\.1|loading/i);
    await feed('up');
    await expect(page.locator('.hero-title')).toHaveText('Opening', { timeout: 20_000 });
    expect(log.filter(({ event }) => event === 'STARTED')).toHaveLength(1);
  });
});

test('S4: with the newest generation corrupt and without a network, the board is that of the last good program', async ({
  given,
}) => {
  const { page, said } = await given({ store: 'newest corrupt', feed: 'down', flags: during });
  expect(await said('CACHE_BAD')).toMatchObject({ why: 'sha256' });
  await said('CACHE_LOADED');
  await expect(page.locator('.hero-title')).toHaveText('Opening');
});

test('S4, T3: with every generation corrupt and without a network the screen holds, and takes the program when it comes', async ({
  given,
}) => {
  const { page, said, feed } = await given({ feed: 'down', store: 'corrupt', flags: during });
  expect(await said('CACHE_BAD')).toMatchObject({ why: 'sha256' });
  await said('FEED_CONN');
  await expect(page.locator('body')).toContainText(/program follows/i);
  await feed('up');
  await expect(page.locator('.hero-title')).toHaveText('Opening', { timeout: 20_000 });
});
