import { X509Certificate } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { readAuthorities } from '../../../main/network/authorities.ts';
import { openNetwork } from '../../../main/network/network.ts';
import { defaultSettings } from '../../../program/settings/settings.ts';
import { newAuthority } from '../../fixtures/certificates.ts';
import { inFolder } from '../../fixtures/feeds.ts';

const [one, two] = [newAuthority('One'), newAuthority('Two')];
const der = new X509Certificate(one.cert).raw;

const held = async (bytes: string | Buffer): Promise<number | string> => {
  let found: number | string = 0;
  await inFolder(async (folder) => {
    const path = join(folder, 'venue.pem');
    await writeFile(path, bytes);
    const read = await readAuthorities(path, 'settings.json: caFile');
    found = read.ok ? read.value.length : read.problem.message.replace(path, 'FILE');
  });
  return found;
};

test('a file of authorities may hold several, words between them, Windows line ends, or one in DER', async () => {
  expect(await held(one.cert)).toBe(1);
  expect(await held(`# the venue's\n${one.cert}\nand another\n${two.cert}`.replaceAll('\n', '\r\n'))).toBe(2);
  expect(await held(der)).toBe(1);
});

const unusable: readonly (readonly [string, string | Buffer, string])[] = [
  ['a key', one.key, 'FILE holds no usable certificate (PEM or DER)'],
  ['nothing', '', 'FILE holds no usable certificate (PEM or DER)'],
  [
    'a certificate cut short',
    `${one.cert.slice(0, 300)}\n-----END CERTIFICATE-----\n`,
    'FILE holds no usable certificate (PEM or DER)',
  ],
  ['a web page', '<!doctype html>', 'FILE holds no usable certificate (PEM or DER)'],
  ['far too much', Buffer.alloc(5_000_000), 'FILE is no file of certificates'],
];

for (const [what, bytes, why] of unusable) {
  test(`a file with ${what} is refused, and the usual authorities hold`, async () => {
    expect(await held(bytes)).toBe(`${why}: only the usual authorities are trusted.`);
  });
}

test('a file that is missing or a folder is a problem that names the setting, and the network opens all the same', async () => {
  await inFolder(async (folder) => {
    await mkdir(join(folder, 'folder'));
    for (const caFile of ['nowhere.pem', 'folder']) {
      const settings = { ...defaultSettings, caFile };
      const network = await openNetwork({ settings, file: 'settings.json', folder, env: {}, fetch });
      expect(network.problems.map(({ code, where }) => [code, where])).toEqual([
        ['SETTING_INVALID', 'settings.json: caFile'],
      ]);
    }
    const env = { NODE_EXTRA_CA_CERTS: join(folder, 'nowhere.pem') };
    const network = await openNetwork({
      settings: defaultSettings,
      file: 'settings.json',
      folder,
      env,
      fetch,
    });
    expect(network.problems.map(({ where }) => where)).toEqual(['environment: NODE_EXTRA_CA_CERTS']);
  });
});
