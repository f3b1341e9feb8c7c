import { deflateRawSync } from 'node:zlib';

const megabyte = 1024 * 1024;

/** Real programs pack to a fifth or a fifteenth; 200 kB that become 32 MB are packed to less than a 160th. */
const emptiest = 64;

/** So long may a stretch without anything in it be, in megabytes; files padded with blanks exist. */
const longest = 4;

const sampleSize = 64 * 1024;

/** The end of what came so far: whole chunks, enough of them to tell. */
const sampleOf = (chunks: readonly Uint8Array[]): Uint8Array => {
  let size = 0;
  let first = chunks.length;
  while (first > 0 && size < sampleSize) {
    first -= 1;
    size += chunks[first]?.byteLength ?? 0;
  }
  return Buffer.concat(chunks.slice(first));
};

const saysNothing = (sample: Uint8Array): boolean =>
  deflateRawSync(sample, { level: 1 }).byteLength * emptiest < sample.byteLength;

/**
 * Tells a bomb by what comes out of it (T8): call it with all chunks after each one that came; true once four megabytes
 * in a row, looked at once each, could have been packed to next to nothing. The cap alone would let 32 MB of a bomb into memory
 * first, and a `Content-Length` is not always there to compare with.
 */
export const hollowness = (): ((chunks: readonly Uint8Array[], got: number) => boolean) => {
  let looked = 0;
  let empty = 0;
  return (chunks, got) => {
    if (got - looked < megabyte) return false;
    looked = got;
    empty = saysNothing(sampleOf(chunks)) ? empty + 1 : 0;
    return empty >= longest;
  };
};
