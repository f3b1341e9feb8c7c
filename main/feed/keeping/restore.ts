import { between, type Instant, instant } from '../../../program/time/instant.ts';
import type { Doubt, Held } from '../held.ts';
import { dayOf, momentsOf } from '../moment.ts';
import { readAnew } from '../read-anew.ts';
import type { RefreshTools } from '../refresh.ts';
import { shownWhile } from '../shown.ts';
import type { Content, StoredDoubt, StoredFeed } from './stored-feed.ts';

/** A last good program from an earlier run, and when an origin last said that it holds. */
export type Restored = { readonly held: Held; readonly confirmedAt: Instant };

const contentOf = ({ bytes, contentType, contentHash, validators }: Content): Content => ({
  ...{ bytes, contentType, contentHash, validators },
});

/** The steady clock of an earlier run says nothing to this one. */
const doubtOf = (stored: StoredDoubt): Doubt => {
  const { candidate, loss, answers, lasted } = stored;
  return { content: contentOf(stored), suspicion: { candidate, loss, answers, lasted, heardAt: null } };
};

const restored = (feed: StoredFeed): Restored => {
  const { program, fetchedAt, readOn, confirmedAt } = feed;
  const doubt = feed.doubt && doubtOf(feed.doubt);
  const shown = shownWhile(program, doubt?.suspicion.candidate ?? null);
  const content = contentOf(feed);
  return { held: { program, shown, content, fetchedAt, readOn, doubt, older: 0 }, confirmedAt };
};

/**
 * The last good program from disk, without a network. Where the options or the readers have changed since, the stored
 * content is read again, and what was doubted or told of changes in the old reading is forgotten; on another day it is
 * read again too (`read-anew.ts`). Where that fails, yesterday's reading is better than none.
 */
export const restore = async (tools: RefreshTools): Promise<Restored | null> => {
  const { store, readWith, machine, log, shown } = tools;
  const stored = await store.load();
  if (stored === null) return null;
  const age = between(stored.confirmedAt, instant(machine.now()));
  const moment = momentsOf(tools);
  if (stored.readWith === readWith) {
    const { held, confirmedAt } = restored(stored);
    const today = await readAnew(held, { read: tools.read, moment });
    log('CACHE_LOADED', { feed: shown, age, ...(today.shown === held.shown ? {} : { readAnew: true }) });
    return { held: today, confirmedAt };
  }
  const read = await tools.read(stored.bytes, stored.contentType);
  log('CACHE_LOADED', { feed: shown, age, readAgain: read.ok || read.problem.message });
  if (!read.ok) return restored(stored);
  const { program } = read.value;
  return restored({ ...stored, program, readOn: dayOf(program, moment(program.zone.name)), doubt: null });
};
