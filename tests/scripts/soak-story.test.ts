import { expect, test } from 'playwright/test';
import { movedOn, revised } from '../../scripts/soak/edits.mjs';
import { soakOptions } from '../../scripts/soak/options.mjs';
import { startOrigin } from '../../scripts/soak/origin.mjs';
import { momentAt } from '../../scripts/soak/story.mjs';
import { smallFeed } from '../fixtures/feeds.ts';

const hour = 3_600_000;
const event = { first: '2026-02-01', last: '2026-02-01' };

test('each day of a soak has its outage, errors, portal and broken answers, and a change every two hours', () => {
  const day = Array.from({ length: 48 }, (_, half) => momentAt(24 * hour + half * (hour / 2)));
  expect(new Set(day.map(({ does }) => does))).toEqual(
    new Set(['program', 'down', 'error', 'portal', 'cut', 'busy']),
  );
  expect(Math.max(...day.map(({ times }) => times))).toBe(2);
  expect(new Set(day.map(({ revision }) => revision)).size).toBe(12);
  expect(new Set(day.map(({ day }) => day))).toEqual(new Set([1]));
  expect([0, 0.6, 23.9].map((hours) => momentAt(hours * hour).day)).toEqual([-1, 0, 0]);
});

test('a program is moved on by days, over the end of a year too, and nothing else in it', () => {
  const text = '<date>2026-12-31T23:30:00+01:00</date><p>Since 1999-12-31<p>';
  expect(movedOn(text, 1, { first: '2026-12-30', last: '2026-12-31' })).toBe(
    '<date>2027-01-01T23:30:00+01:00</date><p>Since 1999-12-31<p>',
  );
});

test('a revision is a readable program with one other title', () => {
  const text = smallFeed(['Alpha', 'Beta', 'Gamma']);
  const titles = (json: string): string[] =>
    [...json.matchAll(/"title":"([^"]*)"/g)].map(([, title = '']) => title);
  const changed = titles(revised(text, 5)).filter((title) => !titles(text).includes(title));
  expect(changed).toEqual([expect.stringMatching(/^Revision 5: /)]);
  expect(() => JSON.parse(revised(text, 5))).not.toThrow();
});

test('the origin gives each edition once, then 304, and to the first at each bad moment what that brings', async () => {
  let elapsed = 0;
  const origin = await startOrigin({
    program: { text: smallFeed(['Alpha', 'Beta']), event },
    moment: () => momentAt(elapsed),
  });
  const ask = async (hours: number, known = ''): Promise<Response | null> => {
    elapsed = hours * hour;
    return fetch(origin.url, { headers: { 'if-none-match': known } }).catch(() => null);
  };
  const first = await ask(0.6);
  const etag = first?.headers.get('etag') ?? '';
  expect(await first?.text()).toContain('Alpha');
  expect((await ask(1, etag))?.status).toBe(304);
  expect((await ask(2.5, etag))?.status).toBe(200);
  expect([await ask(3.5), await ask(3.5)]).toEqual([null, null]);
  expect((await ask(3.6))?.status).toBe(200);
  expect((await ask(8))?.status).toBe(500);
  expect((await ask(8.1))?.status).toBe(200);
  expect(await (await ask(11.2))?.text()).toContain('Log in');
  const broken = await ask(15.2);
  await expect(broken?.text()).rejects.toThrow();
  expect((await ask(19.2))?.headers.get('retry-after')).toBe('20');
  expect(await (await ask(24.5))?.text()).toContain('2026-02-02');
  expect(origin.answers).toMatchObject({
    '200': 5,
    '304': 1,
    down: 2,
    '500': 1,
    portal: 1,
    cut: 1,
    '503': 1,
  });
  expect(origin.polls()).toBe(12);
  await origin.close();
});

test('the options have sentences for what cannot be used', () => {
  expect(soakOptions([], '/')).toMatchObject({ hours: 72, speed: 120, every: 14.4, seeds: [] });
  expect(soakOptions(['--report', 'soak.json'], '/somewhere')?.report).toBe('/somewhere/soak.json');
  expect(soakOptions(['--help'], '/')).toBeNull();
  expect(() => soakOptions(['--hours', 'many'], '/')).toThrow('--hours must be a number from 0.01 up');
  expect(() => soakOptions(['--seed-leak', 'roof'], '/')).toThrow('--seed-leak must be one of page, main');
  expect(() => soakOptions(['--hurry'], '/')).toThrow('npm run soak -- --help');
});
