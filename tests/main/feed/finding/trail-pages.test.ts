import { expect, test } from 'playwright/test';
import { content, redirect } from '../../../fixtures/feed-server.ts';
import { sourceOf } from '../../../fixtures/feeding.ts';
import { smallFeed } from '../../../fixtures/feeds.ts';
import { html, json, onTrail, page, program, trailOn, xml } from '../../../fixtures/trail.ts';

test('a program that is there and empty says more than addresses that are not there', async () => {
  await onTrail({ [xml]: content(smallFeed([])) }, page, async (trail) => {
    expect(await trail.ask()).toContain('The program has no sessions yet');
  });
});

test('where a page of a known system has no program, the sentence is about that system', async () => {
  await onTrail({}, 'https://pretalx.com/democon/', async (trail) => {
    expect(await trail.ask()).toBe(
      'NOT_A_PROGRAM: This looks like pretalx, but there is no program behind it (4 addresses tried): its schedule may not be public yet: publish it in pretalx.',
    );
  });
  await onTrail({ ['cfp.example.org/2026/schedule/']: html('Our program') }, page, async (trail) => {
    expect(await trail.ask()).toMatch(
      /no program here \(4 addresses tried\)\. If this is pretalx, .*; else give/,
    );
  });
});

test('where no link of a web page leads to a program, the sentence says so', async () => {
  const body = html('<a href="schedule.xml">XML</a><a href="a.ics">Calendar</a>');
  await onTrail({ 'www.example.org/': body }, 'https://www.example.org/', async (trail) => {
    expect(await trail.ask()).toContain(
      'a web page, not a program, and no link in it leads to one (2 tried)',
    );
  });
});

test('the links of a web page are tried, those of its own site and of known systems', async () => {
  const links = [
    'http://127.0.0.1/s.xml',
    'https://evil.example.com/schedule.xml',
    'files/schedule.xml',
    'https://cfp.example.org/a.ics',
  ];
  const body = links.map((link) => `<a href="${link}">x</a>`).join('');
  await onTrail(
    { 'www.example.org/program/': html(body), 'cfp.example.org/a.ics': program },
    'https://www.example.org/program/',
    async (trail, web) => {
      expect(await trail.ask()).toBe('From JSON');
      expect(web.asked()).toEqual([
        ...[
          'www.example.org/program/',
          'www.example.org/program/files/schedule.xml',
          'cfp.example.org/a.ics',
        ],
      ]);
      expect(await trail.ask()).toBe('not modified');
    },
  );
});

test('the page of an event that says it is made with pretalx leads to the feeds of the event', async () => {
  const home =
    '<!DOCTYPE html><html><head><meta name="generator" content="pretalx"></head><body></body></html>';
  const pages = { 'cfp.example.org/2026/': content(home, { type: 'text/html' }), [xml]: program };
  await onTrail(pages, 'https://cfp.example.org/2026/', async (trail, web) => {
    expect(await trail.ask()).toBe('From JSON');
    expect(web.asked()).toEqual(['cfp.example.org/2026/', json, xml]);
  });
});

test('a login goes to the own origin of its source, not to where its page leads', async () => {
  const source = sourceOf('https://crew:secret@www.example.org/', { headers: { 'X-Key': 'secret' } });
  const embed = '<script src="https://sessionize.com/api/v2/ab12cd34/view/GridSmart"></script>';
  await onTrail(
    { 'www.example.org/': html(embed), 'sessionize.com/api/v2/ab12cd34/view/All': program },
    source,
    async (trail, web) => {
      await trail.ask();
      expect(web.requests.map(({ headers }) => ['authorization' in headers, 'x-key' in headers])).toEqual([
        ...[
          [true, true],
          [false, false],
        ],
      ]);
    },
  );
});

test('a short link that redirects to a page of a known system leads to the feeds of that', async () => {
  await onTrail(
    {
      'sched.co/1abcd': redirect('https://conf26.sched.com/event/1abcd/opening'),
      'conf26.sched.com/event/1abcd/opening': html('Opening'),
      'conf26.sched.com/all.ics': program,
    },
    'https://sched.co/1abcd',
    async (trail, web) => {
      expect(await trail.ask()).toBe('From JSON');
      expect(web.asked().at(-1)).toBe('conf26.sched.com/all.ics');
    },
  );
});

test('a calendar with the event alone is taken only where the page links to no more', async () => {
  const home = html(
    `<link rel="alternate" type="text/calendar" href="/event.ics"><a href="schedule.json">JSON</a>`,
  );
  const pages = {
    'www.example.org/': home,
    'www.example.org/event.ics': content(smallFeed(['The event'], 'Event')),
  };
  const more = { ...pages, 'www.example.org/schedule.json': program };
  await onTrail(more, 'https://www.example.org/', async (trail, web) => {
    expect(await trail.ask()).toBe('From JSON');
    expect(web.asked()).toEqual(Object.keys(more));
  });
  await onTrail(pages, 'https://www.example.org/', async (trail, web) => {
    expect(await trail.ask()).toBe('Event');
    expect(await trail.ask()).toBe('not modified');
    expect(web.asked()).toEqual([...Object.keys(more), 'www.example.org/event.ics']);
  });
});

test('webcal: is https, and plain http only where nothing answers there, which is said', async () => {
  await onTrail({ 'example.org/p.ics': program }, 'webcal://example.org/p.ics', async (trail, web) => {
    const schemes: string[] = [];
    const plainOnly: typeof fetch = (input, init) => {
      const { protocol } = new URL(String(input));
      schemes.push(protocol);
      if (protocol === 'http:') return web.fetch(input, init);
      const cause = Object.assign(new Error(), { code: 'ECONNREFUSED' });
      return Promise.reject(new TypeError('fetch failed', { cause }));
    };
    expect(await trail.ask()).toBe('From JSON');
    const plain = trailOn({ ...web, fetch: plainOnly }, sourceOf('webcal://example.org/p.ics'));
    expect(await plain.ask()).toBe('From JSON');
    expect(schemes).toEqual(['https:', 'http:']);
  });
});
