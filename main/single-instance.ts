import { readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { isErrno } from './files/errno.ts';

/** Where a link points, or null where there is none, or none that can be read. */
const target = (link: string): string | null => {
  try {
    return readlinkSync(link);
  } catch (error) {
    if (!isErrno(error)) throw error;
    return null;
  }
};

const isAlive = (id: number): boolean => {
  try {
    return process.kill(id, 0);
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    return isErrno(error) && error.code === 'EPERM';
  }
};

/** A process of ours: a number of a dead one may have been given to anything since. */
const isOurs = (id: number): boolean => {
  const program = target(`/proc/${id}/exe`);
  return program === null || program === process.execPath;
};

/**
 * Whether another Callboard really runs in `profile`, when Electron refused the lock. It refuses as well where the
 * profile is a file, or its disk read-only or full (`faults.md` S3); whoever took that for a second start would end with
 * 0, no supervisor would start it again, and the wall would be dark. Chromium keeps the lock as a link to "host-process".
 */
export const runsAnother = (profile: string): boolean => {
  if (process.platform === 'win32') return true;
  const holder = target(join(profile, 'SingletonLock'));
  if (holder === null) return false;
  const [, host, number] = /^(.*)-(\d+)$/.exec(holder) ?? [];
  // A profile on a network disk: what runs on another machine cannot be looked at.
  if (host !== hostname()) return true;
  const holderId = Number(number);
  return holderId !== process.pid && isAlive(holderId) && isOurs(holderId);
};
