import { createWriteStream } from 'node:fs';
import { chmod, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import yauzl from 'yauzl';

/**
 * Unpacks a zip file with its file modes; a bare machine has no `unzip`. An entry whose name would leave `folder` is
 * refused by yauzl, which throws.
 * @param {string} zip
 * @param {string} folder made if it is not there
 * @param {(name: string) => string | null} place where in `folder` an entry goes; null leaves it out
 */
export const unzip = async (zip, folder, place) => {
  const archive = await yauzl.openPromise(zip, { autoClose: false });
  try {
    for await (const entry of archive.eachEntry()) {
      const name = entry.fileName.endsWith('/') ? null : place(entry.fileName);
      if (name === null) continue;
      const file = join(folder, name);
      await mkdir(dirname(file), { recursive: true, mode: 0o755 });
      await pipeline(await archive.openReadStreamPromise(entry), createWriteStream(file));
      // The upper half of the attributes is the Unix mode. Set afterwards: the umask must not narrow it.
      await chmod(file, (entry.externalFileAttributes >>> 16) & 0o777);
    }
  } finally {
    archive.close();
  }
};
