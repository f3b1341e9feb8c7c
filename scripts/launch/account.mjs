import { chmodSync, chownSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { oneAtATime } from '../setup/one-at-a-time.mjs';
import { run } from '../setup/run.mjs';
import { SetupFailure, say } from '../setup/say.mjs';

/** The account Electron runs as when the scripts run as root: Chromium's sandbox refuses root, and rightly. */
export const accountName = 'callboard';
export const accountHome = '/var/lib/callboard';

/** @typedef {{ uid: number, gid: number }} Account */

/** @returns {Account | null} null where there is no such account */
const find = () => {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((row) => row.startsWith(`${accountName}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null;
};

const create = async () => {
  const { code, output } = await run('useradd', [
    ...['--system', '--user-group', '--no-create-home', '--home-dir', accountHome],
    ...['--shell', '/usr/sbin/nologin', accountName],
  ]);
  const made = find();
  if (code !== 0 || !made) throw new SetupFailure(`${output}\nThe account ${accountName} could not be made.`);
  say(
    `Made the account ${accountName}: Electron runs as it, with its sandbox on, because it does not run as root.`,
  );
  return made;
};

/** The unprivileged account, made if it is missing, with a home of its own. Only for root. */
export const unprivilegedAccount = () =>
  oneAtATime('account', async () => {
    const account = find() ?? (await create());
    mkdirSync(accountHome, { recursive: true });
    chownSync(accountHome, account.uid, account.gid);
    chmodSync(accountHome, 0o750);
    return account;
  });

/**
 * Hands a file, or a folder with all that is in it, to the account.
 * @param {Account} account
 * @param {string} path
 */
export const giveTo = (account, path) => {
  chownSync(path, account.uid, account.gid);
  if (!statSync(path).isDirectory()) return;
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    // A link is left alone: what it points to may be anything on this machine.
    if (!entry.isSymbolicLink()) giveTo(account, join(path, entry.name));
  }
};

/**
 * Whether the account may do this to a path, asked as the account itself.
 * @param {Account} account
 * @param {'-r' | '-w'} what
 * @param {string} path
 */
export const may = async (account, what, path) =>
  (await run('setpriv', [...asAccount(account), 'test', what, path], { cwd: '/' })).code === 0;

/** The arguments of `setpriv` that make a command run as the account. @param {Account} account */
export const asAccount = ({ uid, gid }) => [`--reuid=${uid}`, `--regid=${gid}`, '--init-groups'];
