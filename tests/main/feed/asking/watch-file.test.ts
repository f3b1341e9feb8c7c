import { mkdtemp, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { watchFile } from '../../../../main/feed/asking/watch-file.ts';

/** The whole way from a saved file to a changed wall has two seconds (`faults.md` C15). */
const budget = 2000;

const pause = (length: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, length));

type Watched = {
  readonly path: string;
  readonly folder: string;
  /** Resolves at the next call of the watch, with what the file held then (null: it was gone). */
  readonly next: () => Promise<string | null>;
  /** What the file held at each call so far. */
  readonly seen: readonly (string | null)[];
};

const contentOf = (path: string): Promise<string | null> =>
  readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });

const watching = async (use: (watched: Watched) => Promise<void>): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'callboard-watch-'));
  const path = join(folder, 'schedule.xml');
  await writeFile(path, 'first');
  const seen: (string | null)[] = [];
  let heard: ((content: string | null) => void) | null = null;
  const end = watchFile(
    path,
    async () => {
      const content = await contentOf(path);
      seen.push(content);
      heard?.(content);
    },
    (error) => {
      throw error;
    },
  );
  const next = (): Promise<string | null> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`nothing was heard for ${budget} ms`)), budget);
      heard = (content) => {
        clearTimeout(timer);
        resolve(content);
      };
    });
  try {
    // The watch begins with a call of its own.
    await next();
    seen.length = 0;
    await use({ path, folder, next, seen });
  } finally {
    await end();
    await rm(folder, { recursive: true });
  }
};

test('T14: a file rewritten in place is heard of once it is whole, not while it grows', async () => {
  await watching(async ({ path, next, seen }) => {
    const heard = next();
    const file = await open(path, 'w');
    for (let count = 0; count < 10; count += 1) {
      await file.write(`chunk ${count} `);
      await pause(40);
    }
    await file.close();
    expect(await heard).toContain('chunk 9');
    expect(seen.filter((content) => !content?.includes('chunk 9'))).toEqual([]);
  });
});

test('T14: a file replaced by rename is heard of, again and again', async () => {
  await watching(async ({ path, folder, next }) => {
    for (const content of ['second', 'third', 'fourth']) {
      const heard = next();
      await writeFile(join(folder, 'new'), content);
      await rename(join(folder, 'new'), path);
      expect(await heard).toBe(content);
    }
  });
});

test('T14: a file that is deleted and created again is heard of both times', async () => {
  await watching(async ({ path, next }) => {
    const gone = next();
    await rm(path);
    expect(await gone).toBeNull();
    const back = next();
    await writeFile(path, 'back');
    expect(await back).toBe('back');
  });
});

test('other files in the folder are not heard of', async () => {
  await watching(async ({ path, folder, next, seen }) => {
    await writeFile(join(folder, 'other'), 'x');
    const heard = next();
    await writeFile(path, 'second');
    await heard;
    expect(seen).toEqual(['second']);
  });
});
