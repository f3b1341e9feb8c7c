import { readFileSync } from 'node:fs';
import { createServer, get, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { serveGallery } from '../../scripts/gallery/serve.mjs';
import { portraits, sheets } from '../../scripts/gallery/sheet-list.mjs';
import { checkout } from '../../scripts/setup/places.mjs';

const demo = join(checkout, 'assets/demo/schedule.json');

type Answer = {
  readonly status: number | undefined;
  readonly said: {
    readonly program?: { readonly sessions: readonly unknown[] } | null;
    readonly unusable: readonly string[];
  };
};

const asking = (page: string, feed: string, headers: IncomingHttpHeaders = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const address = new URL(`/gallery-program?feed=${encodeURIComponent(feed)}`, page);
    get(address, { headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      answer.on('end', () => {
        // Vite refuses a foreign name before we do, and in words.
        const isJson = answer.headers['content-type'] === 'application/json';
        resolve({ status: answer.statusCode, said: isJson ? JSON.parse(text) : { unusable: [text] } });
      });
    }).on('error', reject);
  });

test.describe('the server of the gallery', () => {
  test.describe.configure({ mode: 'serial' });
  let gallery: Awaited<ReturnType<typeof serveGallery>>;
  test.beforeAll(async () => {
    gallery = await serveGallery({ port: 0, feeds: [demo], settings: null, timeZone: null });
  });
  test.afterAll(() => gallery.close());

  test('reads feeds as the app does, from the command line, a file or the web, whatever their encoding', async () => {
    expect(gallery.address).toContain('?feed=');
    const ofFile = await asking(gallery.address, demo);
    expect(ofFile.said.program?.sessions.length).toBeGreaterThan(20);
    expect(await asking(gallery.address, '')).toEqual(ofFile);
    const inUtf16 = Buffer.from(`\ufeff${readFileSync(demo, 'utf8')}`, 'utf16le');
    const web = createServer((_, response) => response.end(inUtf16)).listen(0, '127.0.0.1');
    await new Promise((resolve) => web.once('listening', resolve));
    const { port } = web.address() as AddressInfo;
    expect(await asking(gallery.address, `http://127.0.0.1:${port}/schedule`)).toEqual(ofFile);
    web.close();
  });

  test('says in a sentence why a feed gives no program', async () => {
    const { status, said } = await asking(gallery.address, '/nowhere/schedule.xml');
    expect(status).toBe(200);
    expect(said).toMatchObject({
      program: null,
      unusable: [expect.stringContaining('There is no such file')],
    });
    const page = await asking(gallery.address, join(checkout, 'README.md'));
    expect(page.said.program).toBeNull();
    expect(page.said.unusable.join()).toMatch(/^\S.*\.$/);
  });

  test('answers nobody but its own page: no other name for this machine, no other site', async () => {
    const { host, origin } = new URL(gallery.address);
    const strangers: readonly IncomingHttpHeaders[] = [
      { host: 'evil.example' },
      { host: `evil.example:${new URL(gallery.address).port}` },
      { host, origin: 'https://evil.example' },
      { host, origin: 'http://127.0.0.1:1' },
      { host, 'sec-fetch-site': 'cross-site' },
      { host, 'sec-fetch-site': 'same-site' },
    ];
    for (const headers of strangers) {
      const { status, said } = await asking(gallery.address, demo, headers);
      expect(status, JSON.stringify(headers)).toBe(403);
      expect(said.program).toBeUndefined();
    }
    expect(
      (await asking(gallery.address, demo, { host, origin, 'sec-fetch-site': 'same-origin' })).status,
    ).toBe(200);
  });
});

test('the contact sheet is made of scenes that exist, under a megabyte of pictures that docs/gallery.md shows', async () => {
  const { scenes } = await import('../../renderer/gallery/scenes.ts');
  const names = new Set(scenes.map(({ name }) => name));
  const asked = [
    ...sheets.flatMap((sheet) => sheet.scenes.map(([name]) => name)),
    ...portraits.map(({ query }) => new URLSearchParams(query).get('scene') ?? ''),
  ];
  expect(asked.filter((name) => !names.has(name))).toEqual([]);
  const files = [...sheets, ...portraits].map(({ file }) => file);
  const size = files.reduce((sum, file) => sum + readFileSync(join(checkout, 'docs', file)).byteLength, 0);
  expect(size).toBeLessThan(1_000_000);
  const page = readFileSync(join(checkout, 'docs/gallery.md'), 'utf8');
  expect(sheets.filter(({ file }) => !page.includes(`(${file})`))).toEqual([]);
});
