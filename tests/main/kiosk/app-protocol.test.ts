import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Protocol } from 'electron';
import { expect, test } from 'playwright/test';
import { serveApp } from '../../../main/kiosk/app-protocol.ts';

type Handler = (request: { readonly url: string }) => Promise<Response>;

/** A page of one document on disk, and how it is served. */
const served = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'callboard-page-'));
  writeFileSync(join(folder, 'index.html'), '<p>board');
  writeFileSync(join(folder, 'later.js'), '1');
  const missing: string[] = [];
  let handler: Handler | null = null;
  const schemes = {
    handle: (_scheme: string, given: Handler) => {
      handler = given;
    },
  } as unknown as Protocol;
  await serveApp(schemes, {
    folder,
    made: new Map([['/safe.html', () => '<p>safe']]),
    picture: (path) =>
      path === '/logo.svg'
        ? { path, type: 'image/svg+xml', bytes: new TextEncoder().encode('<svg/>') }
        : null,
    onMissing: (path) => missing.push(path),
  });
  const ask = async (path: string): Promise<Response> => {
    if (handler === null) throw new Error('nothing is served');
    return handler({ url: `app://board/${path}` });
  };
  return { folder, missing, ask };
};

test('P7: a page that has to come back needs no disk: what was served once is served again', async () => {
  const { folder, missing, ask } = await served();
  expect(await (await ask('index.html')).text()).toBe('<p>board');
  rmSync(folder, { recursive: true });
  expect(await (await ask('index.html')).text()).toBe('<p>board');
  expect(missing).toEqual([]);
});

test('P7: a file that cannot be read is told, and a document in its place is dark and no error page', async () => {
  const { folder, missing, ask } = await served();
  rmSync(folder, { recursive: true });
  const answer = await ask('index.html');
  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain('bgcolor="#0a0d13"');
  await ask('later.js');
  await ask('never.js');
  expect(missing).toEqual(['/index.html', '/later.js', '/never.js']);
});

test('P3: the safe board needs no disk at all, and stands under the same policy', async () => {
  const { folder, ask } = await served();
  rmSync(folder, { recursive: true });
  const answer = await ask('safe.html');
  expect(await answer.text()).toBe('<p>safe');
  expect(answer.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  expect(answer.headers.get('Content-Security-Policy')).not.toContain('unsafe');
});

test('a picture of the venue is served from memory, and no script in it could run', async () => {
  const { ask } = await served();
  const answer = await ask('logo.svg');
  expect(answer.headers.get('Content-Type')).toBe('image/svg+xml');
  expect(answer.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  expect(answer.headers.get('Content-Security-Policy')).toContain('sandbox');
  expect(answer.headers.get('Content-Security-Policy')).not.toContain('script-src');
});
