import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { WantedPicture } from '../../program/pictures/wanted.ts';
import { type Instant, instant } from '../../program/time/instant.ts';
import type { Log } from '../diagnostics/log.ts';
import { openedLine, sealedLine } from '../feed/keeping/sealed-line.ts';
import { replaceFile, sweepTemps } from '../files/atomic-file.ts';
import { errnoOf, isErrno } from '../files/errno.ts';
import { isDeveloped } from './developed.ts';

/** A picture as boards show it, and when it was had (machine time). */
export type KeptPicture = { readonly bytes: Uint8Array<ArrayBuffer>; readonly keptAt: Instant };

/** The pictures in the state folder. None of these rejects for what a disk does. */
export type Album = {
  /** What is kept of a picture; null where that is nothing, or damaged. */
  readonly recall: (wanted: WantedPicture, now: Instant) => Promise<KeptPicture | null>;
  /** Keeps a picture in the place of an older one, and throws out what was not asked for the longest time. */
  readonly keep: (wanted: WantedPicture, kept: KeptPicture) => Promise<void>;
};

/** What all kept pictures may take, in bytes: about a thousand. */
export const mostKept = 64 * 1024 * 1024;

const ending = '.picture';

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

const headShape = v.object({
  callboard: v.literal(1),
  of: v.string(),
  sha256: v.string(),
  keptAt: v.pipe(v.number(), v.finite()),
});

/** An address may carry secrets: files are named by a hash. */
const nameOf = ({ address, shape }: WantedPicture): string => sha256(`${shape} ${address}`);

const secondLineEnd = (bytes: Buffer): number => bytes.indexOf(10, bytes.indexOf(10) + 1) + 1;

/** The file: two lines about the picture, sealed with a checksum, then the picture. */
const opened = (file: Buffer, wanted: WantedPicture): KeptPicture | null => {
  const start = secondLineEnd(file);
  const read = v.safeParse(headShape, openedLine(file.toString('utf8', 0, start)));
  if (!read.success || read.output.of !== nameOf(wanted)) return null;
  const bytes = new Uint8Array(file.subarray(start));
  if (sha256(bytes) !== read.output.sha256 || !isDeveloped(bytes, wanted.shape)) return null;
  return { bytes, keptAt: instant(read.output.keptAt) };
};

const leastUsedFirst = async (folder: string) => {
  const names = (await readdir(folder)).filter((name) => name.endsWith(ending));
  const files = await Promise.all(
    names.map(async (name) => {
      const { size, mtimeMs } = await stat(join(folder, name));
      return { path: join(folder, name), size, mtimeMs };
    }),
  );
  return files.toSorted((one, other) => one.mtimeMs - other.mtimeMs);
};

const sweep = async (folder: string, most: number): Promise<void> => {
  const files = await leastUsedFirst(folder);
  let total = files.reduce((sum, { size }) => sum + size, 0);
  for (const { path, size } of files) {
    if (total <= most) return;
    await rm(path, { force: true });
    total -= size;
  }
};

/** The album in `folder`, of at most `most` bytes. Calls of `keep` run one after the other. */
export const openAlbum = (folder: string, log: Log, most = mostKept): Album => {
  const pathOf = (wanted: WantedPicture): string => join(folder, `${nameOf(wanted)}${ending}`);
  const tolerant = async <T>(event: string, act: () => Promise<T>): Promise<T | null> => {
    try {
      return await act();
    } catch (error) {
      if (!isErrno(error)) throw error;
      if (errnoOf(error) !== 'ENOENT') log(event, { folder, errno: errnoOf(error) });
      return null;
    }
  };
  let last: Promise<unknown> = tolerant('CACHE_READ_FAIL', () => sweepTemps(folder, ''));
  return {
    recall: async (wanted, now) => {
      const path = pathOf(wanted);
      const file = await tolerant('CACHE_READ_FAIL', () => readFile(path));
      if (file === null) return null;
      const kept = opened(file, wanted);
      if (kept === null) {
        log('CACHE_BAD', { file: path, why: 'damaged' });
        await tolerant('CACHE_READ_FAIL', () => rm(path, { force: true }));
        // When it was last asked for, which says what is swept first.
      } else await tolerant('CACHE_WRITE_FAIL', () => utimes(path, now / 1000, now / 1000));
      return kept;
    },
    keep: (wanted, { bytes, keptAt }) => {
      const head = sealedLine({ callboard: 1, of: nameOf(wanted), sha256: sha256(bytes), keptAt });
      const write = async (): Promise<void> => {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await replaceFile(pathOf(wanted), Buffer.concat([Buffer.from(head), bytes]));
        await sweep(folder, most);
      };
      const turn = last.then(() => tolerant('CACHE_WRITE_FAIL', write)).then(() => undefined);
      last = turn;
      return turn;
    },
  };
};
