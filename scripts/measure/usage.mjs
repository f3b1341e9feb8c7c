import { readFileSync } from 'node:fs';
import { processTree } from './process-tree.mjs';

/** What /proc counts processor time in: 100 a second on every Linux that Electron runs on. */
const ticksPerSecond = 100;

/** @param {string} path @returns {string} empty where the process has ended meanwhile */
const textOf = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

/**
 * Memory of a process and all its descendants, each shared page counted once in all (PSS).
 * @param {number} root
 * @returns {number} bytes
 */
export const memoryOf = (root) =>
  processTree(root).reduce((sum, pid) => {
    const [, kilobytes = '0'] = /^Pss:\s+(\d+) kB/m.exec(textOf(`/proc/${pid}/smaps_rollup`)) ?? [];
    return sum + Number(kilobytes) * 1024;
  }, 0);

/**
 * Processor time that a process and all its descendants have used so far.
 * @param {number} root
 * @returns {number} seconds
 */
export const processorTimeOf = (root) =>
  processTree(root).reduce((sum, pid) => {
    const fields = textOf(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? [];
    // proc(5): fields 14 and 15 are time in user and in kernel mode; the first of these is field 3.
    return sum + (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / ticksPerSecond;
  }, 0);
