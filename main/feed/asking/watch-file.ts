import { dirname, resolve } from 'node:path';
import { watch } from 'chokidar';

/** A file counts as written when its size has stood still this long, in milliseconds. */
const settled = { stabilityThreshold: 300, pollInterval: 50 };

/**
 * Calls `changed` when the file was rewritten, replaced, deleted or created again, once it has settled; and once when
 * the watch begins, for what happened before. The folder is watched, not the file: a file replaced by rename takes its
 * own watch with it. What the system refuses to watch is told to `failed`, and polling has to do. Gives a function that
 * ends the watch.
 */
export const watchFile = (
  path: string,
  changed: () => void,
  failed: (error: unknown) => void,
): (() => Promise<void>) => {
  const file = resolve(path);
  const folder = dirname(file);
  const watcher = watch(folder, {
    depth: 0,
    ignored: (candidate) => candidate !== folder && resolve(candidate) !== file,
    ignoreInitial: true,
    awaitWriteFinish: settled,
  });
  watcher.on('ready', changed);
  watcher.on('add', changed);
  watcher.on('change', changed);
  watcher.on('unlink', changed);
  watcher.on('error', failed);
  return () => watcher.close();
};
