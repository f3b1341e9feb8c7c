import { createHash } from 'node:crypto';
import { existsSync, renameSync, rmSync, utimesSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { oneAtATime } from '../setup/one-at-a-time.mjs';
import { cacheFolder } from '../setup/places.mjs';
import { run } from '../setup/run.mjs';
import { noteOrigin, sweepCopies } from './sweep.mjs';

/**
 * A copy of files that everyone may read, in a place everyone can reach: a clone may lie in a folder only root can
 * enter. A copy is never changed; other content makes another copy, so an app that runs is not touched.
 * @param {object} options
 * @param {string} options.kind what it is, part of the copy's name
 * @param {string} options.from the folder
 * @param {readonly string[]} options.names files and folders in it; those not there are left out
 * @param {string} options.stamp changes whenever their content does
 * @returns {Promise<string>} the copy's folder
 */
export const stage = ({ kind, from, names, stamp }) => {
  const prefix = `${kind}-${createHash('sha256').update(from).digest('hex').slice(0, 8)}-`;
  const copy = join(cacheFolder, `${prefix}${stamp.slice(0, 12)}`);
  return oneAtATime(copy, async () => {
    if (existsSync(copy)) {
      utimesSync(copy, new Date(), new Date());
      return copy;
    }
    const making = join(cacheFolder, `making-${prefix}${process.pid}`);
    rmSync(making, { recursive: true, force: true });
    await mkdir(making, { recursive: true, mode: 0o755 });
    for (const name of names.filter((each) => existsSync(join(from, each)))) {
      await mkdir(dirname(join(making, name)), { recursive: true });
      await cp(join(from, name), join(making, name), { recursive: true, dereference: true });
    }
    await run('chmod', ['-R', 'u+rwX,go+rX,go-w', making]);
    noteOrigin(making, from);
    renameSync(making, copy);
    await oneAtATime('sweep', async () => sweepCopies(cacheFolder));
    return copy;
  });
};
