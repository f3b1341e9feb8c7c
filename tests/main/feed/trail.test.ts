import { expect, test } from 'playwright/test';
import { feedAddress } from '../../../main/feed/address.ts';
import type { Answer, Validators } from '../../../main/feed/answer.ts';
import { askingAt } from '../../../main/feed/ask-at.ts';
import { candidatesOf } from '../../../main/feed/candidates.ts';
import { readBytes } from '../../../main/feed/read-bytes.ts';
import { type Source, shownSource, shownUrlOf } from '../../../main/feed/source.ts';
import { openTrail } from '../../../main/feed/trail.ts';
import { seconds } from '../../../program/time/instant.ts';
import { type Behaviour, content, redirect, status } from '../../fixtures/feed-server.ts';
import { sourceOf } from '../../fixtures/feeding.ts';
import { plainOptions, smallFeed } from '../../fixtures/feeds.ts';
import { type LocalWeb, onLocalWeb, type Pages } from '../../fixtures/local-web.ts';
import { realMachine } from '../../fixtures/machine.ts';

const event = 'cfp.example.org/2026/schedule';
const [json, xml, widget] = ['export/schedule.json', 'export/schedule.xml', 'widgets/schedule.json'].map(
  (feed) => `${event}/${feed}`,
);
const program = content(smallFeed(['One', 'Two'], 'From JSON'));
const other = content(smallFeed(['One', 'Two', 'Three'], 'From elsewhere'));
const html = (body: string): Behaviour =>
  content(`<!DOCTYPE html><html><head><title>Conf</title></head><body>${body}</body></html>`, {
    type: 'text/html',
  });

/** A trail on a local web; `hours` passes time for it. */
const trailOn = (web: LocalWeb, source: Source) => {
  const address = feedAddress(source.from, '/');
  if (!address.ok || address.value.kind !== 'http') throw new Error('not on the web');
  let passed = 0;
  const machine = { ...realMachine, steady: () => realMachine.steady() + passed };
  const lines: string[] = [];
  const download = { fetch: web.fetch, machine, userAgent: 'test', deadline: seconds(5), most: 1e6 };
  const ask = openTrail(candidatesOf(source.from, address.value), {
    askAt: askingAt(source, address.value, download),
    read: async (bytes, contentType) => readBytes({ bytes, contentType, options: plainOptions }),
    shown: shownSource(source),
    shownUrl: shownUrlOf(source, address.value.url),
    machine,
    log: (name, facts) => lines.push(`${name} ${JSON.stringify(facts)}`),
  });
  let known: Validators | null = null;
  return {
    lines,
    hours: (count: number): void => {
      passed += count * 3_600_000;
    },
    /** Asks as a refresh does: with the validators of what was taken last. */
    ask: async (): Promise<string> => {
      const answer = await ask(known, new AbortController().signal);
      if (answer.kind === 'body' && answer.read?.ok !== false) known = answer.validators;
      return verdict(answer);
    },
    known: () => known,
    remember: (validators: Validators | null): void => {
      known = validators;
    },
  };
};

const verdict = (answer: Answer): string => {
  if (answer.kind === 'not modified') return 'not modified';
  if (answer.kind === 'failed') return `${answer.problem.code}: ${answer.problem.message}`;
  if (answer.read === undefined) return 'the same';
  return answer.read.ok ? answer.read.value.program.title : answer.read.problem.message;
};

const onTrail = (
  pages: Pages,
  from: string | Source,
  use: (trail: ReturnType<typeof trailOn>, web: LocalWeb) => Promise<void>,
): Promise<void> =>
  onLocalWeb(pages, (web) => use(trailOn(web, typeof from === 'string' ? sourceOf(from) : from), web));

const page = `https://${event}/`;

test('the first address that reads as a program is kept to, with its own validators', async () => {
  await onTrail({ [`${xml}`]: program, [`${widget}`]: other }, page, async (trail, web) => {
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
  await onLocalWeb({ [`${widget}`]: program }, async (web) => {
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
  await onLocalWeb({ [`${xml}`]: program }, async (web) => {
    const earlier = trailOn(web, sourceOf(page));
    await earlier.ask();
    const later = trailOn(web, sourceOf(page));
    later.remember(earlier.known());
    web.put({ [`${json}`]: other });
    expect([await later.ask(), await later.ask()].join()).toMatch(/404.*404/);
    expect(await later.ask()).toBe('From elsewhere');
  });
});

test('validators go only to the address that they are of', async () => {
  await onTrail({ [`${json}`]: program, [`${xml}`]: other }, page, async (trail, web) => {
    trail.remember({ etag: '"of another"', lastModified: null, at: '0123456789abcdef' });
    expect(await trail.ask()).toBe('From JSON');
    expect(web.requests.map(({ headers }) => headers['if-none-match'])).toEqual([undefined]);
  });
});

test('a failure of the address that is kept to is a failure; three answers without a program are a removal', async () => {
  await onTrail({ [`${json}`]: program, [`${xml}`]: other }, page, async (trail, web) => {
    await trail.ask();
    for (const broken of [status(500), status(503), status(403)]) {
      web.put({ [`${json}`]: broken, [`${xml}`]: other });
      expect([await trail.ask(), await trail.ask()].join()).toContain('FEED_HTTP');
    }
    web.put({ [`${xml}`]: other });
    expect([await trail.ask(), await trail.ask()].join()).toMatch(/404.*404/);
    expect(web.asked()).not.toContain(xml);
    expect(await trail.ask()).toBe('From elsewhere');
    expect(await trail.ask()).toBe('not modified');
    expect(web.asked().slice(-2)).toEqual([xml, xml]);
  });
});

test('a page in the place of the program is a removal too, and where no other has it, what was kept to is asked on', async () => {
  await onTrail({ [`${json}`]: program }, page, async (trail, web) => {
    await trail.ask();
    web.put({ [`${json}`]: html('We moved') });
    for (let time = 0; time < 7; time += 1) expect(await trail.ask()).toMatch(/web page/);
    web.put({ [`${json}`]: program });
    expect(await trail.ask()).toBe('not modified');
  });
});

test('a better address that was silent is asked again each hour, and a restart does not remember the poorer', async () => {
  await onTrail({ [`${json}`]: status(502), [`${widget}`]: other }, page, async (trail, web) => {
    expect(await trail.ask()).toBe('From elsewhere');
    expect(trail.known()).toEqual({ etag: null, lastModified: null });
    expect(await trail.ask()).toBe('the same');
    expect(web.asked().slice(3)).toEqual([widget]);
    trail.hours(1.1);
    expect(await trail.ask()).toBe('the same');
    expect(web.asked().slice(4)).toEqual([json, widget]);
    web.put({ [`${json}`]: program, [`${widget}`]: other });
    expect(await trail.ask()).toBe('the same');
    trail.hours(1.1);
    expect(await trail.ask()).toBe('From JSON');
    trail.hours(1.1);
    expect(await trail.ask()).toBe('not modified');
    expect(web.asked().slice(-2)).toEqual([json, json]);
  });
});

test('a better address that says at last that it has no program is asked no more', async () => {
  await onTrail({ [`${json}`]: status(502), [`${widget}`]: other }, page, async (trail, web) => {
    await trail.ask();
    web.put({ [`${widget}`]: other });
    trail.hours(1.1);
    await trail.ask();
    const before = web.asked().length;
    trail.hours(1.1);
    await trail.ask();
    expect(web.asked().slice(before)).toEqual([widget]);
  });
});

test('a server that is away or asks for peace is asked once a round, not once an address', async () => {
  await onTrail({ [`${json}`]: status(429, { 'retry-after': '60' }) }, page, async (trail, web) => {
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

test('a program that is there and empty says more than addresses that are not there', async () => {
  await onTrail({ [`${xml}`]: content(smallFeed([])) }, page, async (trail) => {
    expect(await trail.ask()).toContain('The program has no sessions yet');
  });
});

test('where a page of a known system has no program, the sentence is about that system', async () => {
  await onTrail({}, 'https://pretalx.com/democon/', async (trail) => {
    expect(await trail.ask()).toBe(
      'NOT_A_PROGRAM: This looks like pretalx, but there is no program behind it (4 addresses tried): its schedule may not be public yet: publish it in pretalx.',
    );
  });
  await onTrail({ [`${event}/`]: html('Our program') }, page, async (trail) => {
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
  const pages = { 'cfp.example.org/2026/': content(home, { type: 'text/html' }), [`${xml}`]: program };
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
