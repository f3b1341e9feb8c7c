import { accept } from '../../program/accept.ts';
import { type Instant, instant } from '../../program/time/instant.ts';
import type { Held } from './attempt.ts';
import type { RefreshTools } from './refresh.ts';
import type { StoredFeed } from './stored-feed.ts';

/** A last good program from an earlier run; `changed` where it was read anew and should be kept as it is now. */
export type Restored = {
  readonly held: Held;
  readonly confirmedAt: Instant;
  readonly changed: StoredFeed | null;
};

const restored = (feed: StoredFeed, changed: StoredFeed | null): Restored => {
  const { program, validators, contentHash, fetchedAt } = feed;
  return { held: { program, validators, contentHash }, confirmedAt: fetchedAt, changed };
};

/**
 * The last good program from disk, without a network. Where the options or the readers have changed since, the stored
 * content is read again; where that fails, yesterday's reading is better than none.
 */
export const restore = async (tools: RefreshTools): Promise<Restored | null> => {
  const { store, readWith, machine, log, shown } = tools;
  const stored = await store.load();
  if (stored === null) return null;
  const age = instant(machine.now()) - stored.fetchedAt;
  if (stored.readWith === readWith) {
    log('CACHE_LOADED', { feed: shown, age });
    return restored(stored, null);
  }
  const read = await tools.read(stored.bytes, stored.contentType);
  const again = read.ok ? accept(read.value.program) : read;
  log('CACHE_LOADED', { feed: shown, age, readAgain: again.ok || again.problem.message });
  if (!again.ok) return restored(stored, null);
  const feed: StoredFeed = { ...stored, program: again.value, readWith };
  return restored(feed, feed);
};
