import { expect, test } from 'playwright/test';
import { pictureSizeOf } from '../../../program/theme/picture-size.ts';
import { bombPng, drawnPng, plainWebp, smallJpeg, smallWebp } from '../../fixtures/photos.ts';

test('pictures say how large they are before anybody decodes them', () => {
  expect(pictureSizeOf(drawnPng(60, 80), 'png')).toEqual({ width: 60, height: 80 });
  expect(pictureSizeOf(smallJpeg, 'jpeg')).toEqual({ width: 48, height: 64 });
  expect(pictureSizeOf(smallWebp, 'webp')).toEqual({ width: 8, height: 8 });
  expect(pictureSizeOf(plainWebp, 'webp')).toEqual({ width: 8, height: 8 });
  expect(pictureSizeOf(bombPng(), 'png')).toEqual({ width: 30_000, height: 30_000 });
});

test('a WebP with a canvas says the size of that', () => {
  const canvas = new Uint8Array(40);
  canvas.set(Buffer.from('RIFF....WEBPVP8X', 'latin1'));
  canvas.set([0x2f, 0x75, 0x00, 0x0f, 0x27, 0x00], 24);
  expect(pictureSizeOf(canvas, 'webp')).toEqual({ width: 30_000, height: 10_000 });
});

test('a JPEG is read past what stands before its frame: fill bytes, tables, and segments of any length', () => {
  const frame = [0xff, 0xc2, 0, 17, 8, 0x20, 0, 0x10, 0, 3, ...Array.from({ length: 20 }, () => 0)];
  const tables = [0xff, 0xff, 0xc4, 0, 4, 1, 2, 0xff, 0xd0, 0xff, 0xe1, 0, 3, 9];
  expect(pictureSizeOf(new Uint8Array([0xff, 0xd8, ...tables, ...frame]), 'jpeg')).toEqual({
    width: 4096,
    height: 8192,
  });
});

test('what says nothing of its size, or that there is nothing of it, has none', () => {
  expect(
    pictureSizeOf(new Uint8Array([0xff, 0xd8, ...Array.from({ length: 50 }, () => 0)]), 'jpeg'),
  ).toBeNull();
  expect(pictureSizeOf(smallJpeg.subarray(0, 40), 'jpeg')).toBeNull();
  expect(pictureSizeOf(drawnPng(4, 0), 'png')).toBeNull();
  expect(pictureSizeOf(new Uint8Array(12), 'png')).toBeNull();
  expect(pictureSizeOf(new TextEncoder().encode(`RIFF....WEBPJUNK${'.'.repeat(40)}`), 'webp')).toBeNull();
});
