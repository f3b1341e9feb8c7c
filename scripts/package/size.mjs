import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** @param {string} path @returns {number} bytes of a file, or of all files in a folder */
export const sizeOf = (path) => {
  const about = lstatSync(path);
  if (!about.isDirectory()) return about.size;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
};

/** @param {number} bytes @returns {string} such as "12.3 MB" */
export const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
