import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'playwright/test';
import { type ReadLimits, readInWorker } from '../../../../main/feed/reading/read-in-worker.ts';
import { seconds } from '../../../../program/time/instant.ts';
import { builtReaderWorker } from '../../../fixtures/built.ts';
import { inFolder, plainOptions, realFeed, smallFeed, withoutRealFeeds } from '../../../fixtures/feeds.ts';
import { realMachine } from '../../../fixtures/machine.ts';

const generous: ReadLimits = { deadline: seconds(5), heapMegabytes: 256 };

const read = (bytes: Uint8Array, workerFile: URL, limits = generous) =>
  readInWorker(
    { bytes, contentType: null, options: plainOptions },
    { machine: realMachine, workerFile, limits },
  );

/** A worker with other manners than ours. */
const withWorker = (code: string, use: (workerFile: URL) => Promise<void>): Promise<void> =>
  inFolder(async (folder) => {
    const file = join(folder, 'worker.mjs');
    await writeFile(file, code);
    await use(pathToFileURL(file));
  });

test('a feed comes back as a program, with the format it is in', async () => {
  const result = await read(Buffer.from(smallFeed(['One', 'Two'])), await builtReaderWorker());
  expect(result).toMatchObject({
    ok: true,
    value: { format: 'frab-json', program: { title: 'Small conference' } },
  });
});

test('a feed in the wrong encoding is read, and the program says so', async () => {
  const feed = Buffer.from(smallFeed(['Café']), 'latin1');
  const result = await read(feed, await builtReaderWorker());
  if (!result.ok) throw new Error(result.problem.message);
  expect(result.value.program.sessions[0]?.title).toBe('Café');
  expect(result.value.program.problems[0]?.code).toBe('ENCODING_GUESSED');
});

test('a real program is read', async () => {
  test.skip(...withoutRealFeeds);
  const result = await read(realFeed('frab-xml/fosdem-2024.xml'), await builtReaderWorker());
  if (!result.ok) throw new Error(result.problem.message);
  expect(result.value.format).toBe('frab-xml');
  expect(result.value.program.sessions.length).toBeGreaterThan(800);
});

test('C1: what is no program is a problem of its reader, not of the worker', async () => {
  const worker = await builtReaderWorker();
  const verdicts = [];
  for (const text of ['', '<!DOCTYPE html><html></html>', '{"a":1}', '[', '\0\0\0', '<schedule>']) {
    const result = await read(Buffer.from(text), worker);
    verdicts.push(result.ok ? 'read' : result.problem.code);
  }
  expect(verdicts).not.toContain('read');
  expect(verdicts).not.toContain('FEED_REFUSED');
});

test('C11: a reader that hangs is killed at the deadline', async () => {
  await withWorker('for (;;);', async (worker) => {
    const began = Date.now();
    const result = await read(Buffer.from('x'), worker, { ...generous, deadline: seconds(0.4) });
    expect(result).toMatchObject({ ok: false, problem: { code: 'FEED_REFUSED' } });
    expect(JSON.stringify(result)).toContain('longer than 0.4 seconds');
    expect(Date.now() - began).toBeLessThan(2000);
  });
});

test('C11: a reader that eats memory is killed, and this process lives', async () => {
  await withWorker(
    'const all = []; for (;;) all.push({ more: [all.length, all.length] });',
    async (worker) => {
      const result = await read(Buffer.from('x'), worker, { deadline: seconds(20), heapMegabytes: 32 });
      expect(result).toMatchObject({ ok: false, problem: { code: 'FEED_REFUSED' } });
      expect(JSON.stringify(result)).toContain('more than 32 MB of memory');
    },
  );
});

test('C1: a reader that throws, ends early or is not there is a problem, never a crash', async () => {
  for (const [code, reason] of [
    ['throw new RangeError("deep")', 'RangeError: deep'],
    ['process.exit(3)', 'exit code 3'],
    ['import "../not-there.mjs"', 'not-there.mjs'],
  ] as const) {
    await withWorker(code, async (worker) => {
      const result = await read(Buffer.from('x'), worker);
      expect(result).toMatchObject({ ok: false, problem: { code: 'FEED_REFUSED' } });
      expect(JSON.stringify(result)).toContain(reason);
    });
  }
});
