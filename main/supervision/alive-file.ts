import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Log } from '../diagnostics/log.ts';
import { isErrno } from '../files/errno.ts';
import type { Supervisor } from './supervisor.ts';

/** Overwritten in its place and always as long: that takes no new block, so a full disk takes it. */
const signText = (pid: number, steady: number): string =>
  `${String(pid).padStart(10)} ${String(Math.round(steady)).padStart(15)}\n`;

const sign = async (path: string, text: string): Promise<void> => {
  const file = await open(path, 'r+').catch(async (error: unknown) => {
    if (!isErrno(error) || error.code !== 'ENOENT') throw error;
    await mkdir(dirname(path), { recursive: true });
    return open(path, 'w');
  });
  try {
    await file.write(text, 0);
  } finally {
    await file.close();
  }
};

/**
 * Signs the file that `callboard-keep` watches. What is signed differs each time and holds no time of day, so that a
 * clock that is set means nothing. A disk that refuses is logged once until it takes a sign again.
 */
export const aliveFile = (path: string, pid: number, log: Log): Supervisor => {
  let signing = false;
  let refused = false;
  const well = async (steady: number): Promise<void> => {
    // On a mount that hangs, one write waits and no others pile up behind it.
    if (signing) return;
    signing = true;
    try {
      await sign(path, signText(pid, steady));
      refused = false;
    } catch (error) {
      if (!refused) log('ALIVE_FAIL', { path, error: String(error) });
      refused = true;
    }
    signing = false;
  };
  return {
    up: () => undefined,
    well: (steady) => void well(steady),
    ending: () => undefined,
  };
};
