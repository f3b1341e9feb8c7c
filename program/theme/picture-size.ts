import type { PictureKind } from './picture.ts';

/** How large a picture is in pixels. */
export type PictureSize = { readonly width: number; readonly height: number };

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** PNG 1.2, 4.1.1: the first chunk is IHDR. */
const sizeOfPng = (bytes: Uint8Array): PictureSize => ({
  width: viewOf(bytes).getUint32(16),
  height: viewOf(bytes).getUint32(20),
});

/** The start of a frame (ITU T.81, table B.1): C0 to CF without C4, C8 and CC, which are tables. */
const startsFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

const sizeOfJpeg = (bytes: Uint8Array): PictureSize | null => {
  const view = viewOf(bytes);
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (startsFrame(marker)) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    // Any number of FF may fill the room before a marker; some markers stand alone.
    const standsAlone = marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
    at += marker === 0xff ? 1 : standsAlone ? 2 : 2 + view.getUint16(at + 2);
  }
  return null;
};

const sizeOfWebp = (bytes: Uint8Array): PictureSize | null => {
  const view = viewOf(bytes);
  const chunk = String.fromCharCode(...bytes.subarray(12, 16));
  if (chunk === 'VP8 ') {
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  }
  if (chunk === 'VP8L') {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (chunk !== 'VP8X') return null;
  return {
    width: (view.getUint32(24, true) & 0xffffff) + 1,
    height: (view.getUint32(26, true) >>> 8) + 1,
  };
};

/**
 * How large a picture says it is, by its first bytes and without decoding anything. Null where it does not say, or where it says
 * that there is nothing of it.
 */
export const pictureSizeOf = (bytes: Uint8Array, kind: Exclude<PictureKind, 'svg'>): PictureSize | null => {
  if (bytes.length < 32) return null;
  const size = { png: sizeOfPng, jpeg: sizeOfJpeg, webp: sizeOfWebp }[kind](bytes);
  return size === null || size.width === 0 || size.height === 0 ? null : size;
};
