import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Log } from '../diagnostics/log.ts';
import { replaceFile } from './atomic-file.ts';
import { errnoOf, isErrno } from './errno.ts';

const lies = async (path: string, text: string): Promise<boolean> =>
  (await readFile(path, 'utf8').catch(() => null)) === text;

/**
 * Keeps a small text in the state folder, atomically; nothing is written where it lies there already. A disk that
 * refuses is logged and costs only this text.
 */
export const keepText = async (path: string, text: string, log: Log): Promise<void> => {
  try {
    if (await lies(path, text)) return;
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await replaceFile(path, Buffer.from(text));
  } catch (error) {
    if (!isErrno(error)) throw error;
    log('STATE_WRITE_FAIL', { file: path, errno: errnoOf(error) });
  }
};
