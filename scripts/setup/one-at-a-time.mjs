import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './places.mjs';

/**
 * Does `work` while no other process does work of the same `name`, waiting for it if need be. The lock is the
 * kernel's, held by a child of ours: however we end, it is let go, so there is no stale lock to recognise.
 * Where `flock` is missing (macOS) the work is done without.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export const oneAtATime = async (name, work) => {
  const folder = join(cacheFolder, 'locks');
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const file = join(folder, createHash('sha256').update(name).digest('hex').slice(0, 16));
  const holder = spawn('flock', [file, 'sh', '-c', 'echo held; exec cat'], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const held = await Promise.race([
    once(holder.stdout, 'data').then(() => true),
    once(holder, 'error').then(() => false),
  ]);
  try {
    return await work();
  } finally {
    if (held) holder.stdin.end();
  }
};
