import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { oneAtATime } from './one-at-a-time.mjs';
import { cacheFolder, isRoot } from './places.mjs';
import { run } from './run.mjs';
import { SetupFailure, say, secondsSince } from './say.mjs';

/** What Electron needs from Debian; what these need in turn, apt-get adds. */
const libraries = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1'];

/**
 * The shared libraries that `ldd` could not find.
 * @param {string} report what `ldd` printed
 */
export const missingIn = (report) =>
  report
    .split('\n')
    .flatMap((line) => (line.includes('=> not found') ? [line.trim().split(' ')[0] ?? ''] : []));

/** @param {string} executable */
const missingFor = async (executable) => missingIn((await run('ldd', [executable])).output);

/** Debian 13 renamed some packages when it widened their clocks to 64 bits. @param {string} name */
const nameHere = async (name) => {
  const renamed = await run('apt-cache', ['show', `${name}t64`]);
  return renamed.code === 0 && renamed.output.includes('Package:') ? `${name}t64` : name;
};

/**
 * Installs Debian packages. Only for root. Throws `SetupFailure` where apt-get could not.
 * @param {readonly string[]} wanted
 * @param {string} what they are, for the line on the terminal
 */
export const install = async (wanted, what) => {
  const since = performance.now();
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const log = join(cacheFolder, 'apt-get.log');
  say(`Installing ${what} (about a minute) ...`);
  const update = await run('apt-get', ['update'], { env });
  const names = await Promise.all(wanted.map(nameHere));
  const added = await run('apt-get', ['install', '-y', '--no-install-recommends', ...names], { env });
  writeFileSync(log, update.output + added.output);
  if (added.code !== 0) {
    throw new SetupFailure(
      `${added.output.slice(-1500)}\napt-get could not install ${names.join(' ')}: see ${log}.`,
    );
  }
  say(`Installed in ${secondsSince(since)}.`);
};

/**
 * Sees to it that Electron can run: its shared libraries, and Xvfb where a virtual display is wanted. As root on Debian
 * they are installed; everyone else is told the exact command. Throws `SetupFailure` where something stays missing.
 * @param {{ executable: string, virtualDisplay: boolean }} options
 */
export const systemLibraries = async ({ executable, virtualDisplay }) => {
  if (process.platform !== 'linux') return;
  const wanted = async () => [
    ...((await missingFor(executable)).length > 0 ? libraries : []),
    ...(virtualDisplay && !existsSync('/usr/bin/Xvfb') ? ['xvfb'] : []),
  ];
  const first = await wanted();
  if (first.length === 0) return;
  if (!existsSync('/usr/bin/apt-get')) {
    const missing = [...(await missingFor(executable)), ...(first.includes('xvfb') ? ['Xvfb'] : [])];
    throw new SetupFailure(`Electron needs what this system does not have: ${missing.join(', ')}.`);
  }
  if (!isRoot) {
    const names = await Promise.all(first.map(nameHere));
    throw new SetupFailure(
      'Electron needs system libraries that are missing. Install them, then repeat the command:\n' +
        `  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names.join(' ')}`,
    );
  }
  await oneAtATime('apt-get', async () => {
    const now = await wanted();
    if (now.length > 0) await install(now, 'the system libraries that Electron needs');
  });
  const still = await missingFor(executable);
  if (still.length > 0) throw new SetupFailure(`Electron still misses these libraries: ${still.join(', ')}.`);
};
