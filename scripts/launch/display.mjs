import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, chownSync, copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRoot } from '../setup/places.mjs';
import { SetupFailure } from '../setup/say.mjs';
import { giveTo } from './account.mjs';
import { xAuthority } from './x-authority.mjs';

/**
 * @typedef {object} Display
 * @property {Record<string, string>} env what a program needs in its environment to appear on it
 * @property {boolean} virtual
 * @property {() => Promise<void>} close ends a virtual display; leaves a real one alone
 */

/** A Wayland session belongs to its user: what runs as another account cannot reach it. */
export const hasDisplay = Boolean(process.env['DISPLAY'] || (!isRoot && process.env['WAYLAND_DISPLAY']));

/** @param {import('node:child_process').ChildProcess} child */
const numberFrom = async (child) => {
  const pipe = /** @type {import('node:stream').Readable} */ (child.stdio[3]);
  const ended = once(child, 'exit').then(() => null);
  const failed = once(child, 'error').then(() => null);
  const said = await Promise.race([once(pipe, 'data'), ended, failed]);
  if (said) return String(said[0]).trim();
  throw new SetupFailure('The virtual display (Xvfb) did not start.');
};

/**
 * Starts a virtual display that only holders of its cookie can reach, and only on this machine. It ends with `close`,
 * and with this process however that ends.
 * @param {object} [options]
 * @param {string} [options.size] such as "1920x1080"
 * @param {import('./account.mjs').Account | null} [options.account] who else may use it
 * @returns {Promise<Display>}
 */
export const virtualDisplay = async ({ size = '1920x1080', account = null } = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'callboard-display-'));
  const authority = join(folder, 'authority');
  writeFileSync(authority, xAuthority(randomBytes(16)), { mode: 0o640 });
  if (account) {
    for (const path of [folder, authority]) chownSync(path, process.getuid?.() ?? 0, account.gid);
    chmodSync(folder, 0o750);
  }
  // Detached: Ctrl+C on the terminal must reach the app before its display is gone.
  const words = ['--pdeathsig', 'TERM', 'Xvfb', '-displayfd', '3', '-screen', '0', `${size}x24`];
  const child = spawn('setpriv', [...words, '-nolisten', 'tcp', '-auth', authority], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    detached: true,
  });
  const close = async () => {
    // Left to itself the child does not keep us alive; now it must, until it has ended.
    child.ref();
    if (child.exitCode === null && child.signalCode === null && child.kill('SIGTERM'))
      await once(child, 'exit');
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const env = { DISPLAY: `:${await numberFrom(child)}`, XAUTHORITY: authority };
    child.unref();
    return { env, virtual: true, close };
  } catch (error) {
    await close();
    throw error;
  }
};

/**
 * The display of the session this was started in. Its cookie belongs to the caller: the account is given a copy.
 * @param {import('./account.mjs').Account | null} account
 * @returns {Display}
 */
export const displayOfSession = (account) => {
  const own = process.env['XAUTHORITY'] ?? join(homedir(), '.Xauthority');
  if (!account || !existsSync(own)) return { env: {}, virtual: false, close: async () => undefined };
  const folder = mkdtempSync(join(tmpdir(), 'callboard-display-'));
  const authority = join(folder, 'authority');
  copyFileSync(own, authority);
  giveTo(account, folder);
  const close = async () => rmSync(folder, { recursive: true, force: true });
  return { env: { XAUTHORITY: authority }, virtual: false, close };
};
