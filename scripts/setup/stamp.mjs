import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** @param {string} path @returns {string[]} every file at or below `path`, sorted; none where there is nothing */
const filesBelow = (path) => {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
};

/**
 * A fingerprint of the content of files and folders: it changes when a file is edited, added, renamed or removed,
 * and not when a clone merely gives them new dates.
 * @param {string} root
 * @param {readonly string[]} names files and folders in `root`; those that do not exist count as empty
 */
export const stampOf = (root, names) => {
  const hash = createHash('sha256');
  for (const path of names.flatMap((name) => filesBelow(join(root, name)))) {
    const content = readFileSync(path);
    hash.update(`${path.slice(root.length)}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
};
