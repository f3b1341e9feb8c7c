import { chmodSync, chownSync, copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { SetupFailure, say } from '../setup/say.mjs';
import { accountHome, accountName, giveTo, may } from './account.mjs';
import { valuesOf, withValue } from './app-flags.mjs';

/**
 * @typedef {object} HandedOver
 * @property {readonly string[]} words the command line for the app
 * @property {(path: string) => string} fetch brings a file the app wrote to where the caller wanted it; gives that path
 */

/** Root's own settings are meant, although the account has another home. */
const rootSettings = () => {
  const path = join(process.env['XDG_CONFIG_HOME'] || join(homedir(), '.config'), 'callboard/settings.json');
  return existsSync(path) ? path : null;
};

/** @param {readonly string[]} words @param {import('./account.mjs').Account} account */
const settingsFor = async (words, account) => {
  const path = valuesOf(words, '--settings').at(-1) ?? rootSettings();
  if (path === null || !existsSync(path) || (await may(account, '-r', path))) {
    return path === null ? words : withValue(words, '--settings', path);
  }
  const copy = join(accountHome, 'settings-from-root.json');
  copyFileSync(path, copy);
  chownSync(copy, 0, account.gid);
  chmodSync(copy, 0o640);
  say(
    `The user ${accountName} cannot read ${path}: a copy is used. Files named in it by a relative path are not found.`,
  );
  return withValue(words, '--settings', copy);
};

/** @param {string} folder @param {import('./account.mjs').Account} account */
const openState = async (folder, account) => {
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true });
    giveTo(account, folder);
  }
  if (await may(account, '-w', folder)) return;
  throw new SetupFailure(
    `The user ${accountName}, whom Electron runs as, cannot write to ${folder}: name a --state folder that is its own ` +
      `(chown ${accountName} FOLDER) in a place that everyone can enter.`,
  );
};

/** @param {readonly string[]} words @param {import('./account.mjs').Account} account */
const warnOfFeeds = async (words, account) => {
  for (const feed of valuesOf(words, '--feed')) {
    if (!feed.startsWith('/') || !existsSync(feed) || (await may(account, '-r', feed))) continue;
    say(
      `The user ${accountName}, whom Electron runs as, cannot read ${feed}: move it where everyone may read it.`,
    );
  }
};

/** Moves across file systems, whole or not at all. @param {string} from @param {string} to */
const move = (from, to) => {
  const part = `${to}.part-${process.pid}`;
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, part);
  renameSync(part, to);
  rmSync(from);
};

/**
 * Sees to it that the account can read and write what the command line names. For root's launches; without an account
 * nothing changes.
 * @param {readonly string[]} words with absolute paths
 * @param {import('./account.mjs').Account | null} account
 * @returns {Promise<HandedOver>}
 */
export const handOver = async (words, account) => {
  if (!account) return { words, fetch: (path) => path };
  const withSettings = await settingsFor(words, account);
  for (const folder of valuesOf(words, '--state')) await openState(folder, account);
  await warnOfFeeds(words, account);
  const wanted = valuesOf(words, '--screenshot').at(-1);
  if (wanted === undefined) return { words: withSettings, fetch: (path) => path };
  const written = join(accountHome, `screenshot-${process.pid}.png`);
  return {
    words: withValue(withSettings, '--screenshot', written),
    fetch: (path) => {
      if (path !== written) return path;
      move(written, wanted);
      return wanted;
    },
  };
};
