import { mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { openAlbum } from '../../../main/pictures/album.ts';
import { after, minutes } from '../../../program/time/instant.ts';
import { smallWebp } from '../../fixtures/photos.ts';
import { photo } from '../../fixtures/picture-rig.ts';
import { utc } from '../../fixtures/program.ts';

const noon = utc('2026-06-05T12:00:00Z');
const kept = { bytes: smallWebp, keptAt: noon };
const folderHere = (): string => mkdtempSync(join(tmpdir(), 'callboard-album-'));
const silent = (): void => undefined;

test('an album has room for so much, and what was not asked for the longest time leaves first', async () => {
  const folder = folderHere();
  const size = await openAlbum(folder, silent)
    .keep(photo('a'), kept)
    .then(() => statSync(join(folder, readdirSync(folder)[0] ?? '')).size);
  const album = openAlbum(folder, silent, size * 2 + 10);
  await album.recall(photo('a'), after(noon, minutes(-30)));
  await album.keep(photo('b'), kept);
  await album.recall(photo('b'), after(noon, minutes(-60)));
  await album.keep(photo('c'), kept);
  const there = await Promise.all(
    ['a', 'b', 'c'].map(async (name) => (await album.recall(photo(name), noon)) !== null),
  );
  expect(there).toEqual([true, false, true]);
});

test('what a killed write left behind is swept, and a face is not taken for the whole picture', async () => {
  const folder = folderHere();
  writeFileSync(join(folder, 'x.picture.writing'), 'half');
  const album = openAlbum(folder, silent);
  await album.keep(photo('a'), kept);
  expect(readdirSync(folder)).toHaveLength(1);
  expect(await album.recall(photo('a'), noon)).toEqual({ bytes: smallWebp, keptAt: noon });
  expect(await album.recall({ ...photo('a'), shape: 'whole' }, noon)).toBeNull();
});

test('a folder that cannot be written is said and costs nothing but the copy', async () => {
  const said: string[] = [];
  const file = join(folderHere(), 'file');
  writeFileSync(file, '');
  const album = openAlbum(join(file, 'pictures'), (event) => said.push(event));
  await album.keep(photo('a'), kept);
  expect(await album.recall(photo('a'), noon)).toBeNull();
  expect(new Set(said)).toEqual(new Set(['CACHE_READ_FAIL', 'CACHE_WRITE_FAIL']));
});
