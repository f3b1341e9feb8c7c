import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { logoOf } from '../../../main/kiosk/logo.ts';

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);
const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xd9]);
const webp = Buffer.concat([
  Buffer.from('RIFF'),
  Buffer.from([12, 0, 0, 0]),
  Buffer.from('WEBPVP8 '),
  Buffer.alloc(4),
]);
const svg = '<?xml version="1.0"?>\n<!-- made by hand -->\n<svg xmlns="http://www.w3.org/2000/svg"/>';

/** The logo that settings find in a file of this name and content. */
const logoIn = (name: string, content: string | Uint8Array) => {
  const folder = mkdtempSync(join(tmpdir(), 'callboard-logo-'));
  writeFileSync(join(folder, name), content);
  return logoOf({ logo: name }, join(folder, 'settings.json'));
};

test('a picture is known by its content, whatever its name says', async () => {
  const found = await Promise.all([
    logoIn('logo.svg', pixel),
    logoIn('logo.png', jpeg),
    logoIn('logo', webp),
    logoIn('logo.jpg', svg),
  ]);
  expect(found.map(({ picture }) => picture?.type)).toEqual([
    'image/png',
    'image/jpeg',
    'image/webp',
    'image/svg+xml',
  ]);
  expect(found.flatMap(({ problems }) => problems)).toEqual([]);
});

for (const [what, content, says] of [
  ['a page that says it is a picture', '<!doctype html><p>Not found', 'is no picture'],
  ['an empty file', '', 'is no picture'],
  ['a picture that was cut', pixel.subarray(0, 40), 'ends in the middle'],
  ['a WebP that was cut', webp.subarray(0, 18), 'ends in the middle'],
  ['an SVG that is not well formed', '<svg xmlns="http://www.w3.org/2000/svg"><g></svg>', 'is a broken SVG'],
  ['a file of 3 MB', Buffer.concat([pixel, Buffer.alloc(3 * 1024 * 1024)]), 'is larger than 2 MB'],
] as const) {
  test(`${what} is no logo, and one problem says why`, async () => {
    const { picture, problems } = await logoIn('logo.png', content);
    expect(picture).toBeNull();
    expect(problems).toMatchObject([{ code: 'LOGO_FILE' }]);
    expect(problems[0]?.where).toMatch(/settings\.json: theme\.logo$/);
    expect(problems[0]?.message).toContain(says);
  });
}

test('a logo that is nowhere is one problem, and settings without one have none', async () => {
  expect((await logoOf({ logo: 'none.png' }, '/tmp/settings.json')).problems).toMatchObject([
    { code: 'LOGO_FILE' },
  ]);
  expect(await logoOf({ logo: null }, '/tmp/settings.json')).toEqual({ picture: null, problems: [] });
});

for (const logo of [
  'https://example.org/logo.svg',
  'HTTP://me:hush@example.org/logo',
  'data:image/png;base64,iVBO',
]) {
  test(`a logo at ${logo.slice(0, 8)}... is told to be a file on this machine, and not sought as one`, async () => {
    const { picture, problems } = await logoOf({ logo }, '/tmp/settings.json');
    expect(picture).toBeNull();
    expect(problems).toEqual([
      {
        code: 'LOGO_FILE',
        where: '/tmp/settings.json: theme.logo',
        message:
          'is an address, but a logo is a file on this machine: save the picture beside the settings; no logo is shown',
      },
    ]);
  });
}
