import { readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** This many bad files are kept for whoever wants to know what happened (S4). */
const mostKept = 3;

/** Moves a bad file out of the way, to `…bad-N`, and forgets the oldest beyond three. Gives the new path. */
export const setAside = async (path: string, name: string): Promise<string> => {
  const folder = dirname(path);
  const numberOf = (file: string): number => Number(/\.bad-(\d+)$/.exec(file)?.[1] ?? 0);
  const kept = (await readdir(folder))
    .filter((file) => file.startsWith(name) && numberOf(file) > 0)
    .sort((one, other) => numberOf(other) - numberOf(one));
  const target = join(folder, `${basename(path)}.bad-${numberOf(kept[0] ?? '') + 1}`);
  await rename(path, target);
  for (const file of kept.slice(mostKept - 1)) await rm(join(folder, file), { force: true });
  return target;
};
