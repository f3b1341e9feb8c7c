import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../setup/places.mjs';
import { accountHome, accountName, asAccount } from './account.mjs';

/**
 * A shell script that becomes the account, then Electron. What belongs to root's own session is dropped; a test that
 * wants a home of its own for the app gives `CALLBOARD_HOME`. A caller that dies takes Electron with it.
 * @param {string} executable
 * @param {import('./account.mjs').Account} account
 */
export const wrapperText = (executable, account) => `#!/bin/sh
# Made by scripts/launch/wrapper.mjs: Electron as the account ${accountName}, with its sandbox on.
for word in "$@"; do
  if [ "$word" = --no-sandbox ]; then
    echo "Callboard never runs without its sandbox (Playwright: pass chromiumSandbox: true)." >&2
    exit 1
  fi
done
export HOME="\${CALLBOARD_HOME:-${accountHome}}" USER=${accountName} LOGNAME=${accountName}
unset XDG_CONFIG_HOME XDG_STATE_HOME XDG_CACHE_HOME XDG_DATA_HOME XDG_RUNTIME_DIR TMPDIR DBUS_SESSION_BUS_ADDRESS
unset NODE_OPTIONS ELECTRON_RUN_AS_NODE
exec setpriv ${asAccount(account).join(' ')} --pdeathsig TERM '${executable.replaceAll("'", "'\\''")}' "$@"
`;

/**
 * Writes that script to where everyone may run it; gives its path.
 * @param {string} executable
 * @param {import('./account.mjs').Account} account
 */
export const writeWrapper = (executable, account) => {
  const text = wrapperText(executable, account);
  mkdirSync(cacheFolder, { recursive: true, mode: 0o755 });
  const path = join(cacheFolder, `launch-${createHash('sha256').update(text).digest('hex').slice(0, 12)}`);
  const making = `${path}.${process.pid}`;
  writeFileSync(making, text);
  chmodSync(making, 0o755);
  renameSync(making, path);
  return path;
};
