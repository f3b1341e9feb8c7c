import { expect, test } from 'playwright/test';
import { status } from '../../../fixtures/feed-server.ts';
import { sourceOf } from '../../../fixtures/feeding.ts';
import { onLocalWeb } from '../../../fixtures/local-web.ts';
import { html, json, onTrail, other, page, program, trailOn, widget, xml } from '../../../fixtures/trail.ts';

test('the first address that reads as a program is kept to, with its own validators', async () => {
  await onTrail({ [xml]: program, [widget]: other }, page, async (trail, web) => {
    expect([await trail.ask(), await trail.ask(), await trail.ask()]).toEqual([
      ...['From JSON', 'not modified', 'not modified'],
    ]);
    expect(web.asked()).toEqual([json, xml, xml, xml]);
    expect(web.requests.map(({ headers }) => headers['if-none-match'] !== undefined)).toEqual([
      ...[false, false, true, true],
    ]);
    expect(trail.lines).toEqual([
      `FEED_FOUND ${JSON.stringify({ feed: page, at: `https://${xml}`, system: 'pretalx', tried: 2 })}`,
    ]);
  });
});

test('after a restart the address that was kept to is asked first, and no other', async () => {
  await onLocalWeb({ [widget]: program }, async (web) => {
    const earlier = trailOn(web, sourceOf(page));
    await earlier.ask();
    const before = web.asked().length;
    const later = trailOn(web, sourceOf(page));
    later.remember(earlier.known());
    expect(await later.ask()).toBe('not modified');
    expect(web.asked().slice(before)).toEqual([widget]);
  });
});

test('after a restart too one failure is no reason to go elsewhere', async () => {
  await onLocalWeb({ [xml]: program }, async (web) => {
    const earlier = trailOn(web, sourceOf(page));
    await earlier.ask();
    const later = trailOn(web, sourceOf(page));
    later.remember(earlier.known());
    web.put({ [json]: other });
    expect([await later.ask(), await later.ask()].join()).toMatch(/404.*404/);
    expect(await later.ask()).toBe('From elsewhere');
  });
});

test('validators go only to the address that they are of', async () => {
  await onTrail({ [json]: program, [xml]: other }, page, async (trail, web) => {
    trail.remember({ etag: '"of another"', lastModified: null, at: '0123456789abcdef' });
    expect(await trail.ask()).toBe('From JSON');
    expect(web.requests.map(({ headers }) => headers['if-none-match'])).toEqual([undefined]);
  });
});

test('a failure of the address that is kept to is a failure; three answers without a program are a removal', async () => {
  await onTrail({ [json]: program, [xml]: other }, page, async (trail, web) => {
    await trail.ask();
    for (const broken of [status(500), status(503), status(403)]) {
      web.put({ [json]: broken, [xml]: other });
      expect([await trail.ask(), await trail.ask()].join()).toContain('FEED_HTTP');
    }
    web.put({ [xml]: other });
    expect([await trail.ask(), await trail.ask()].join()).toMatch(/404.*404/);
    expect(web.asked()).not.toContain(xml);
    expect(await trail.ask()).toBe('From elsewhere');
    expect(await trail.ask()).toBe('not modified');
    expect(web.asked().slice(-2)).toEqual([xml, xml]);
  });
});

test('a page in the place of the program is a removal too, and where no other has it, what was kept to is asked on', async () => {
  await onTrail({ [json]: program }, page, async (trail, web) => {
    await trail.ask();
    web.put({ [json]: html('We moved') });
    for (let time = 0; time < 7; time += 1) expect(await trail.ask()).toMatch(/web page/);
    web.put({ [json]: program });
    expect(await trail.ask()).toBe('not modified');
  });
});

test('a better address that was silent is asked again each hour, and a restart does not remember the poorer', async () => {
  await onTrail({ [json]: status(502), [widget]: other }, page, async (trail, web) => {
    expect(await trail.ask()).toBe('From elsewhere');
    expect(trail.known()).toEqual({ etag: null, lastModified: null });
    expect(await trail.ask()).toBe('the same');
    expect(web.asked().slice(3)).toEqual([widget]);
    trail.hours(1.1);
    expect(await trail.ask()).toBe('the same');
    expect(web.asked().slice(4)).toEqual([json, widget]);
    web.put({ [json]: program, [widget]: other });
    expect(await trail.ask()).toBe('the same');
    trail.hours(1.1);
    expect(await trail.ask()).toBe('From JSON');
    trail.hours(1.1);
    expect(await trail.ask()).toBe('not modified');
    expect(web.asked().slice(-2)).toEqual([json, json]);
  });
});

test('a better address that says at last that it has no program is asked no more', async () => {
  await onTrail({ [json]: status(502), [widget]: other }, page, async (trail, web) => {
    await trail.ask();
    web.put({ [widget]: other });
    trail.hours(1.1);
    await trail.ask();
    const before = web.asked().length;
    trail.hours(1.1);
    await trail.ask();
    expect(web.asked().slice(before)).toEqual([widget]);
  });
});

test('a server that is away or asks for peace is asked once a round, not once an address', async () => {
  await onTrail({ [json]: status(429, { 'retry-after': '60' }) }, page, async (trail, web) => {
    expect(await trail.ask()).toContain('429');
    expect(web.asked()).toEqual([json]);
  });
  let tries = 0;
  const away: typeof fetch = () => {
    tries += 1;
    return Promise.reject(
      new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ECONNREFUSED' }) }),
    );
  };
  await onLocalWeb({}, async (web) => {
    expect(await trailOn({ ...web, fetch: away }, sourceOf(page)).ask()).toContain('refuses the connection');
  });
  expect(tries).toBe(1);
});
