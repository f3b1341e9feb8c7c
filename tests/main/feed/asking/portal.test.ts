import { expect, test } from 'playwright/test';
import { content, portal } from '../../../fixtures/feed-server.ts';
import { first, onStage, titles } from '../../../fixtures/refresh-stage.ts';
import { isConfirmed, isProblem, isProgram } from '../../../fixtures/refreshing.ts';

/** What the feeds of all formats are served as. */
const types = [
  'application/json',
  'application/xml',
  'text/xml; charset=utf-8',
  'text/calendar',
  'text/csv',
  'application/octet-stream',
  'text/html',
];

const pages: readonly (readonly [string, string])[] = [
  ['a captcha', '<!doctype html><title>Just a moment...</title><div id="cf-challenge"></div>'],
  ['a log-in without doctype', '<html><form><input type="password"></form></html>'],
  ['a page after a comment', '<!-- portal 7 --><HTML><BODY>Welcome to Hotel Wi-Fi</BODY></HTML>'],
];

test('T6: a captive portal is refused whatever type it claims to be, and the log says that it was a page', async () => {
  await onStage(async ({ server, start }) => {
    const refreshing = await start();
    await refreshing.until(isProgram('First'));
    for (const type of types) {
      server.behave(portal(type));
      await refreshing.until(isProblem('NOT_A_PROGRAM'));
      server.behave(content(first));
      await refreshing.until(isConfirmed);
    }
    for (const [, page] of pages) {
      server.behave(content(page));
      await refreshing.until(isProblem('NOT_A_PROGRAM'));
    }
    expect(titles(refreshing)).toEqual(['First']);
    const lines = refreshing.lines.filter(({ event }) => event === 'FEED_REJECTED');
    expect(lines.length).toBeGreaterThanOrEqual(types.length);
    for (const { facts } of lines) expect(facts).toMatchObject({ rule: 'not-a-program', sniff: 'html' });
  });
});
