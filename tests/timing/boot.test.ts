import { expect, test } from '../fixtures/situation.ts';

/** `faults.md` T2, in milliseconds. */
const startBudget = 5000;

const during = ['--room', 'Main hall', '--at', '2026-02-01T10:05'];

test.describe('T2: without a network at boot, with a program on disk,', () => {
  test.use({ situation: { feed: 'down', store: 'good', flags: during } });

  test('the first board is the right one, within the start budget', async ({ scene: { page, said } }) => {
    const up = await said('BOARD_UP');
    expect(Number(up['ms'])).toBeLessThan(startBudget);
    await expect(page.locator('.hero-title')).toHaveText('Opening');
    expect(Number((await said('CACHE_LOADED'))['age'])).toBeGreaterThanOrEqual(0);
  });
});
