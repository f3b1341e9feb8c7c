import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { oneAtATime } from './one-at-a-time.mjs';
import { checkout } from './places.mjs';
import { run } from './run.mjs';
import { SetupFailure, say, secondsSince } from './say.mjs';

/** @typedef {{ packages?: Record<string, { version?: string, optional?: boolean }> }} Lock */

/**
 * Whether what npm recorded as installed (`node_modules/.package-lock.json`, written as its last act) is what the lock
 * file asks for. Optional packages may be absent: they are those of other platforms.
 * @param {Lock} wanted
 * @param {Lock} installed
 */
export const isInstalled = (wanted, installed) => {
  const there = installed.packages ?? {};
  const asked = wanted.packages ?? {};
  return (
    Object.entries(asked).every(
      ([path, { version, optional }]) =>
        path === '' || there[path]?.version === version || (optional === true && !there[path]),
    ) && Object.keys(there).every((path) => path in asked)
  );
};

/** @param {string} path @returns {Lock | null} null where the file is not there or not JSON */
const lockAt = (path) => {
  try {
    return /** @type {Lock} */ (JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
};

const upToDate = () => {
  const wanted = lockAt(join(checkout, 'package-lock.json'));
  const installed = lockAt(join(checkout, 'node_modules/.package-lock.json'));
  return wanted !== null && installed !== null && isInstalled(wanted, installed);
};

/**
 * Two checkouts may share their packages by a link. `npm ci` goes through it and empties what the other one works with.
 * @param {string} folder
 */
export const refuseLink = (folder) => {
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) return;
  throw new SetupFailure(
    `${folder} is a link, and its packages are not those of package-lock.json. Installing would empty the folder that it leads to: remove the link, or run npm ci there.`,
  );
};

/** Installs the npm packages of the lock file, unless they are there. Needs nothing but Node and npm. */
export const packages = async () => {
  if (upToDate()) return;
  await oneAtATime(`packages ${checkout}`, async () => {
    if (upToDate()) return;
    refuseLink(join(checkout, 'node_modules'));
    const since = performance.now();
    say('Installing the npm packages (about a minute) ...');
    // --include=dev: a machine with NODE_ENV=production would leave out what builds the app.
    const { code, output } = await run('npm', [
      'ci',
      '--include=dev',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ]);
    if (code !== 0) throw new SetupFailure(`${output}\nnpm ci failed: is a package registry reachable?`);
    say(`npm packages installed in ${secondsSince(since)}.`);
  });
};
