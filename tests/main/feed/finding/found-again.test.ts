import { expect, test } from 'playwright/test';
import { content, routes, status } from '../../../fixtures/feed-server.ts';
import { first, onStage, second, titles } from '../../../fixtures/refresh-stage.ts';
import { isConfirmed, isProblem, isProgram } from '../../../fixtures/refreshing.ts';

const pages = (prefix: string) => ({
  page: `${prefix}/schedule/`,
  xml: `${prefix}/schedule/export/schedule.xml`,
  widget: `${prefix}/schedule/widgets/schedule.json`,
});

test('an event page becomes a program on the wall; a restart asks for it where it was found', async () => {
  await onStage(async ({ server, start }) => {
    const { page, xml } = pages('/2026');
    server.behave(routes({ [xml]: content(first) }));
    const from = `${server.url.slice(0, -1)}${page}`;
    const refreshing = await start({ from });
    await refreshing.until(isProgram('First'));
    await refreshing.until(isConfirmed);
    await refreshing.stop();
    const asked = server.asked.length;
    const restarted = await start({ from });
    await restarted.until(isProgram('First'));
    await restarted.until(isConfirmed);
    expect(titles(restarted)).toEqual(['First from disk']);
    const again = server.asked.slice(asked);
    expect([...new Set(again.map(({ path }) => path))]).toEqual([xml]);
    expect(again[0]?.headers['if-none-match']).toBeDefined();
    server.behave(routes({ [xml]: content(second) }));
    await restarted.until(isProgram('Second'));
  });
});

test('the last good program stays while its address is gone, until another has it', async () => {
  await onStage(async ({ server, start }) => {
    const { page, xml, widget } = pages('/2026');
    server.behave(routes({ [xml]: content(first) }));
    const refreshing = await start({ from: `${server.url.slice(0, -1)}${page}` });
    await refreshing.until(isProgram('First'));
    server.behave(status(404));
    await refreshing.until(isProblem('FEED_HTTP'));
    expect(titles(refreshing)).toEqual(['First']);
    server.behave(routes({ [widget]: content(second) }));
    await refreshing.until(isProgram('Second'));
    const found = refreshing.lines.filter(({ event }) => event === 'FEED_FOUND');
    expect(found.map(({ facts }) => facts['at'])).toEqual(
      [xml, widget].map((path) => `${server.url.slice(0, -1)}${path}`),
    );
  });
});

test('a captive portal in place of an event page brings nothing, whatever it links to elsewhere', async () => {
  await onStage(async ({ server, start }) => {
    const login =
      '<!DOCTYPE html><html><body>Log in <a href="https://example.com/schedule.xml">x</a></body></html>';
    server.behave(content(login, { type: 'text/html' }));
    const refreshing = await start({ from: `${server.url}welcome` });
    await refreshing.until(isProblem('NOT_A_PROGRAM'));
    expect([...new Set(server.asked.map(({ path }) => path))]).toEqual(['/welcome']);
    server.behave(content(first));
    await refreshing.until(isProgram('First'));
  });
});
