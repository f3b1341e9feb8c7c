import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { aboutRuntime, electronRuntime } from '../runtime/electron-runtime.mjs';
import { checkout, isRoot } from '../setup/places.mjs';
import { say as sayOnTerminal } from '../setup/say.mjs';
import { stampOf } from '../setup/stamp.mjs';
import { accountName, giveTo, unprivilegedAccount } from './account.mjs';
import { stage } from './stage.mjs';
import { writeWrapper } from './wrapper.mjs';

/** All that the built app consists of; everything else in a checkout is for making it. */
const appParts = ['build', 'package.json', 'assets'];

/**
 * How to start Electron on this machine, sandbox on. With Playwright:
 * `electron.launch({ executablePath: executable, args: [appPath, ...flags], env, chromiumSandbox: true })`; without
 * `chromiumSandbox` Playwright adds `--no-sandbox`, which the wrapper refuses.
 * @typedef {object} ElectronLauncher
 * @property {string} executable Electron itself; as root a wrapper that becomes the unprivileged account first
 * @property {string} appPath the app's folder, to be the first argument
 * @property {Record<string, string>} env this process' environment, without what npm put there
 * @property {import('../runtime/electron-runtime.mjs').Runtime} runtime
 * @property {import('./account.mjs').Account | null} account whom Electron runs as; null for the caller itself
 * @property {string} describe which Electron runs as whom, in a sentence
 * @property {(path: string) => void} own hands a file or folder to whom Electron runs as (a test's state folder)
 */

/** Whether everyone may enter a folder and all those above it. @param {string} folder @returns {boolean} */
const isOpen = (folder) =>
  (statSync(folder).mode & 0o005) === 0o005 && (folder === dirname(folder) || isOpen(dirname(folder)));

/** npm's own settings would reach the app, and Electron reads some of them. @param {NodeJS.ProcessEnv} env */
export const appEnvironment = (env) =>
  Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) =>
      value === undefined || /^(npm_|NODE_OPTIONS$|ELECTRON_|INIT_CWD$)/i.test(name) ? [] : [[name, value]],
    ),
  );

/** @param {import('../runtime/electron-runtime.mjs').Runtime} runtime */
const openExecutable = async (runtime) => {
  if (isOpen(runtime.dist)) return runtime.executable;
  const { size, mtimeMs } = statSync(runtime.executable);
  const stamp = `${runtime.version}-${size}-${mtimeMs}`.replaceAll('.', '');
  const name = runtime.executable.slice(runtime.dist.length + 1);
  return `${await stage({ kind: 'electron', from: runtime.dist, names: ['.'], stamp })}/${name}`;
};

/**
 * Gets ready to launch the built app in `app` (the checkout unless given): finds or makes the runtime; as root also
 * the account, a copy of the app that it can read, and the wrapper. The npm packages must be installed, the app built.
 * @param {object} [options]
 * @param {string} [options.app]
 * @param {readonly string[]} [options.parts] the app's files and folders
 * @param {import('../setup/say.mjs').Say} [options.say]
 * @returns {Promise<ElectronLauncher>}
 */
export const electronLauncher = async ({ app = checkout, parts = appParts, say = sayOnTerminal } = {}) => {
  const runtime = await electronRuntime({ say });
  const env = appEnvironment(process.env);
  if (!isRoot) {
    const describe = aboutRuntime(runtime);
    return {
      executable: runtime.executable,
      appPath: app,
      env,
      runtime,
      account: null,
      describe,
      own: () => undefined,
    };
  }
  const account = await unprivilegedAccount();
  return {
    executable: writeWrapper(await openExecutable(runtime), account),
    appPath: await stage({ kind: 'app', from: app, names: parts, stamp: stampOf(app, parts) }),
    env,
    runtime,
    account,
    describe: `${aboutRuntime(runtime)} It runs as the user ${accountName}.`,
    own: (path) => giveTo(account, path),
  };
};
