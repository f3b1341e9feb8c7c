import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout these scripts belong to, absolute. */
export const checkout = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** Whether the scripts run as root: then Electron must run as somebody else. */
export const isRoot = process.getuid?.() === 0;

/**
 * The folder outside the tree for what is made once per machine: the Electron runtime, staged apps, logs of set-up.
 * Root's own home may be closed to everyone else, so root uses a place the unprivileged account can read.
 */
export const cacheFolder = isRoot
  ? '/var/cache/callboard'
  : join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'callboard');
