import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { processTree, wordsOf } from './process-tree.mjs';

/**
 * What one process of an app holds; bytes. `own` is memory that is no file's (anonymous and shared, as PSS): other
 * apps that run from the same files do not change it. A field is null where this account may not see it.
 * @typedef {object} ProcessUse
 * @property {number} pid
 * @property {string} kind "main", "renderer", "gpu-process", "utility", "zygote" ...
 * @property {number | null} own
 * @property {number | null} pss
 * @property {number | null} rss
 * @property {number | null} descriptors
 * @property {number | null} sockets
 * @property {number | null} threads
 */

/** @template T @param {() => T} read @returns {T | null} null where the process has ended, or is not for us to see */
const seen = (read) => {
  try {
    return read();
  } catch {
    return null;
  }
};

/** @param {string} text @param {string} name @returns {number} bytes */
const field = (text, name) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1] ?? 0) * 1024;

/** @param {number} pid */
const memoryOf = (pid) => {
  const text = seen(() => readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'));
  if (text === null) return { own: null, pss: null, rss: null };
  const own = field(text, 'Pss_Anon') + field(text, 'Pss_Shmem');
  return { own, pss: field(text, 'Pss'), rss: field(text, 'Rss') };
};

/** @param {number} pid */
const filesOf = (pid) => {
  const folder = `/proc/${pid}/fd`;
  const names = seen(() => readdirSync(folder));
  if (names === null) return { descriptors: null, sockets: null };
  const targets = names.map((name) => seen(() => readlinkSync(`${folder}/${name}`)));
  return {
    descriptors: names.length,
    sockets: targets.filter((target) => target?.startsWith('socket:')).length,
  };
};

/** @param {number} pid @param {number} root */
const kindOf = (pid, root) => {
  const type = wordsOf(pid).find((word) => word.startsWith('--type='));
  return type?.slice('--type='.length) ?? (pid === root ? 'main' : 'other');
};

/**
 * What an app's processes hold now.
 * @param {number} root the main process
 * @returns {ProcessUse[]}
 */
export const processesOf = (root) =>
  processTree(root).map((pid) => ({
    pid,
    kind: kindOf(pid, root),
    ...memoryOf(pid),
    ...filesOf(pid),
    threads: seen(() => readdirSync(`/proc/${pid}/task`).length),
  }));
