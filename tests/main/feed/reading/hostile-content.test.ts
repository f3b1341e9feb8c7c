import { expect, test } from 'playwright/test';
import { readLimits } from '../../../../main/feed/limits.ts';
import { readInWorker } from '../../../../main/feed/reading/read-in-worker.ts';
import { rejectionFacts } from '../../../../main/feed/reading/rejection.ts';
import { builtReaderWorker } from '../../../fixtures/built.ts';
import { type Behaviour, content, routes } from '../../../fixtures/feed-server.ts';
import { plainOptions } from '../../../fixtures/feeds.ts';
import { realMachine } from '../../../fixtures/machine.ts';
import { onStage } from '../../../fixtures/refresh-stage.ts';
import { isProblem, isProgram } from '../../../fixtures/refreshing.ts';

const laughs = Array.from(
  { length: 9 },
  (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`,
);

/** Documents that make a parser work for an attacker; `url` is a server that counts what it is asked for. */
const doctypes = (url: string): readonly (readonly [string, string])[] => [
  ['a billion laughs', `<!DOCTYPE s [<!ENTITY l0 "ha">${laughs.join('')}]><schedule>&l9;</schedule>`],
  [
    'quadratic growth',
    `<!DOCTYPE s [<!ENTITY a "${'a'.repeat(50_000)}">]><schedule>${'&a;'.repeat(50_000)}</schedule>`,
  ],
  ['an external entity', `<!DOCTYPE s [<!ENTITY x SYSTEM "${url}xxe">]><schedule>&x;</schedule>`],
  ['a file as entity', '<!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]><schedule>&x;</schedule>'],
  ['an external DTD', `<?xml version="1.0"?><!DOCTYPE schedule SYSTEM "${url}dtd"><schedule/>`],
  ['a parameter entity', `<!DOCTYPE s [<!ENTITY % p SYSTEM "${url}param"> %p;]><schedule/>`],
  ['a harmless DOCTYPE', '<!DOCTYPE schedule><schedule><conference/></schedule>'],
];

test('C10: any DOCTYPE is refused by its rule, the last good program stays, and nothing else is asked of any server', async () => {
  await onStage(async ({ server, start }) => {
    const refreshing = await start();
    await refreshing.until(isProgram('First'));
    const bodies = doctypes(server.url);
    for (const [, body] of bodies) {
      const behaviour: Behaviour = routes({ '/': content(body, { type: 'application/xml' }) });
      server.behave(behaviour);
      await refreshing.until(isProblem('FEED_REFUSED'));
    }
    const rejected = refreshing.lines.filter(({ event }) => event === 'FEED_REJECTED');
    expect(rejected.length).toBeGreaterThan(0);
    for (const { facts } of rejected) expect(facts).toMatchObject({ rule: 'doctype' });
    expect(server.asked.filter(({ path }) => path !== '/')).toEqual([]);
    expect(refreshing.told.filter(({ kind }) => kind === 'program')).toHaveLength(1);
  });
});

const deep = 100_000;

const heavy: readonly (readonly [string, string, Readonly<Record<string, unknown>>])[] = [
  ['XML 100,000 levels deep', '<schedule>'.repeat(deep), { rule: 'depth' }],
  [
    'XML 100,000 levels deep and closed',
    `${'<schedule>'.repeat(deep)}${'</schedule>'.repeat(deep)}`,
    { rule: 'depth' },
  ],
  ['JSON 100,000 lists deep', `{"schedule":${'['.repeat(deep)}${']'.repeat(deep)}}`, { rule: 'depth' }],
  ['JSON 100,000 objects deep', `${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}`, { rule: 'depth' }],
];

const readHeavy = async (text: string) => {
  const began = performance.now();
  const read = await readInWorker(
    { bytes: Buffer.from(text), contentType: null, options: plainOptions },
    { machine: realMachine, workerFile: await builtReaderWorker(), limits: readLimits },
  );
  return { read, took: performance.now() - began };
};

test('C11: what is built too deep is refused by its rule within the limits of the product', async () => {
  expect(readLimits).toEqual({ deadline: 5000, heapMegabytes: 256 });
  for (const [what, text, facts] of heavy) {
    const { read, took } = await readHeavy(text);
    expect(read.ok, what).toBe(false);
    if (!read.ok) expect(rejectionFacts(read), what).toMatchObject(facts);
    expect(took, what).toBeLessThan(readLimits.deadline);
  }
});

test('C11: a million character references cost neither 256 MB nor five seconds', async () => {
  const event = `<event><date>2026-02-01T10:00:00+01:00</date><duration>1:00</duration><title>${'&#65;'.repeat(1_000_000)}</title></event>`;
  const feed = `<schedule><conference/><day><room name="Hall">${event}</room></day></schedule>`;
  const { read, took } = await readHeavy(feed);
  expect(read).toMatchObject({
    ok: true,
    value: { program: { sessions: [{ title: `${'A'.repeat(499)}…` }] } },
  });
  expect(took).toBeLessThan(readLimits.deadline);
});

test('C10, C11: a reader that resolves entities, or calls itself for each level, fails on these', () => {
  const resolve = (text: string, depth: number): number =>
    depth === 0 ? text.length : resolve('x'.repeat(10), depth - 1) * 10;
  expect(resolve('ha', 9)).toBeGreaterThan(1_000_000_000);
  const levelsOf = (value: unknown): number => (Array.isArray(value) ? 1 + levelsOf(value[0]) : 0);
  expect(() => levelsOf(JSON.parse('['.repeat(deep) + ']'.repeat(deep)))).toThrow(RangeError);
});
