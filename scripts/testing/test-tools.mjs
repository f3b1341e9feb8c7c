import { existsSync, readdirSync } from 'node:fs';
import { oneAtATime } from '../setup/one-at-a-time.mjs';
import { isRoot } from '../setup/places.mjs';
import { SetupFailure, say } from '../setup/say.mjs';
import { install } from '../setup/system-libraries.mjs';

/** What some tests use beside Electron, as Debian's packages, and whether it is there. */
const tools = [
  { name: 'chromium', isThere: () => existsSync('/usr/bin/chromium') },
  { name: 'x11-xserver-utils', isThere: () => existsSync('/usr/bin/xrandr') },
  {
    name: 'faketime',
    isThere: () =>
      readdirSync('/usr/lib').some((folder) => existsSync(`/usr/lib/${folder}/faketime/libfaketimeMT.so.1`)),
  },
];

/**
 * Installs what is missing of the tests' tools, as root on Debian. Elsewhere, or without a network, the tests that use
 * them are skipped and say so: the product needs none of them.
 */
export const testTools = async () => {
  if (process.platform !== 'linux' || !isRoot || !existsSync('/usr/bin/apt-get')) return;
  const missing = () => tools.filter(({ isThere }) => !isThere()).map(({ name }) => name);
  if (missing().length === 0) return;
  await oneAtATime('apt-get', async () => {
    const names = missing();
    if (names.length === 0) return;
    try {
      await install(names, 'what some tests use');
    } catch (error) {
      if (!(error instanceof SetupFailure)) throw error;
      say(`Tests that use ${names.join(' or ')} will be skipped: ${error.message}`);
    }
  });
};
