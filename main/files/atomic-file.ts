import { createHash } from 'node:crypto';
import { type FileHandle, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** What a write leaves behind when the process is killed in the middle of it. */
const tempEnd = '.writing';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Makes a rename outlive a power cut. Windows has no such call for folders and does not need it. */
const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
};

const writeTemp = async (temp: string, bytes: Uint8Array): Promise<void> => {
  // wx: whoever else put a file there keeps it, and no link planted there is followed.
  const file: FileHandle = await open(temp, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  if (sha256(await readFile(temp)) !== sha256(bytes)) {
    throw Object.assign(new Error('read back other bytes than were written'), { code: 'EIO', errno: -5 });
  }
};

/**
 * Replaces a file so that at every moment, a crash included, `path` holds all of the old content or all of the new
 * (H1, H2). Rejects with the system's error and then has changed nothing. One writer per path at a time: the caller
 * sees to it, and a temp file that lies there is a leftover.
 */
export const replaceFile = async (path: string, bytes: Uint8Array): Promise<void> => {
  const temp = `${path}${tempEnd}`;
  await rm(temp, { force: true });
  try {
    await writeTemp(temp, bytes);
    await rename(temp, path);
  } catch (error) {
    await rm(temp, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
};

/** Removes what killed writes of files called `name…` left in `folder`; gives how many there were. */
export const sweepTemps = async (folder: string, name: string): Promise<number> => {
  const strays = (await readdir(folder)).filter((file) => file.startsWith(name) && file.endsWith(tempEnd));
  await Promise.all(strays.map((file) => rm(join(folder, file), { force: true })));
  return strays.length;
};
