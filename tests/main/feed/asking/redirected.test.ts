import { expect, test } from 'playwright/test';
import { content, redirect, routes } from '../../../fixtures/feed-server.ts';
import { first, onStage, second } from '../../../fixtures/refresh-stage.ts';
import { isConfirmed, isProblem, isProgram } from '../../../fixtures/refreshing.ts';

test('T9: the log says once where a redirect leads in the end, and again when that changes', async () => {
  await onStage(async ({ server, start }) => {
    server.behave(routes({ '/': redirect('/one?token=hunter2'), '/one': content(first) }));
    const refreshing = await start();
    await refreshing.until(isProgram('First'));
    await refreshing.until(isConfirmed);
    server.behave(routes({ '/': redirect('/two'), '/two': content(second) }));
    await refreshing.until(isProgram('Second'));
    const redirected = refreshing.lines.filter(({ event }) => event === 'FEED_REDIRECTED');
    expect(redirected.map(({ facts }) => facts['to'])).toEqual([`${server.url}one?…`, `${server.url}two`]);
  });
});

test('T9: a loop, and the way to a file or to another scheme, cost the answer and are logged as what they are', async () => {
  await onStage(async ({ server, start }) => {
    const refreshing = await start();
    await refreshing.until(isProgram('First'));
    for (const location of ['/', 'file:///etc/passwd', 'ftp://127.0.0.1/']) {
      server.behave(redirect(location));
      await refreshing.until(isProblem('FEED_REDIRECT'));
    }
    const denied = refreshing.lines.filter(({ event }) => event === 'FEED_REDIRECT_DENIED');
    expect(denied.length).toBeGreaterThan(0);
    expect(denied[0]?.facts).toMatchObject({
      problem: expect.stringContaining('redirects more than 5 times'),
    });
    expect(refreshing.told.filter(({ kind }) => kind === 'program')).toHaveLength(1);
  });
});
