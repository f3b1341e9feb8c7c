import type { WantedPicture } from '../../program/pictures/wanted.ts';
import { instant, seconds } from '../../program/time/instant.ts';
import type { Picture } from '../kiosk/logo.ts';
import { type AskerTools, goodFor, openAsker } from './asker.ts';
import { type Entry, keyOf, pictureOf } from './entry.ts';

/** Pictures that others name, as boards may show them: fetched, checked, cut to size, and kept over a restart. */
export type Pictures = {
  /**
   * What boards may show soon, the most urgent first, in the place of what was wanted before. Returns at once: what is kept
   * is ready a moment later, and what is not is asked for in its turn.
   */
  readonly want: (wanted: readonly WantedPicture[]) => void;
  /** Where the page finds those that are ready, by their address: `/pictures/….webp`. All of the wanted that are, and perhaps others. */
  readonly ready: () => Readonly<Record<string, string>>;
  /** What is served at a path of the page's origin; null for nothing. */
  readonly at: (path: string) => Picture | null;
};

export type PictureTools = AskerTools & {
  /** `ready` says more than before. */
  readonly onReady: () => void;
};

/** Screens whose power comes back together do not ask together. */
const firstAsk = seconds(4);

/** Each push sends the whole program: what becomes ready within this is told together. */
const together = seconds(2);

/** How many that nobody wants now are remembered, failures too: boards come back to them. */
const mostUnwanted = 200;

/** What is told to be ready. What is merely not wanted any more is no news. */
const openTelling = ({ machine, onReady }: PictureTools, wanted: () => readonly Entry[]) => {
  let ready: Readonly<Record<string, string>> = {};
  let waits = false;
  const tell = (): void => {
    waits = false;
    const pairs = wanted().flatMap(({ wanted: { address }, picture }): [string, string][] =>
      picture === null ? [] : [[address, picture.path]],
    );
    if (pairs.every(([address, path]) => ready[address] === path)) return;
    ready = Object.fromEntries(pairs);
    onReady();
  };
  const tellSoon = (): void => {
    if (waits) return;
    waits = true;
    machine.startTimer(tell, together);
  };
  return { ready: () => ready, tell, tellSoon };
};

/** Starts with nothing wanted. */
export const openPictures = (tools: PictureTools): Pictures => {
  const { machine, random, album, onBug } = tools;
  const start = machine.steady() + seconds(1) + Math.round(random() * firstAsk);
  const entries = new Map<string, Entry>();
  let wanted: readonly Entry[] = [];
  const telling = openTelling(tools, () => wanted);
  const askDue = openAsker(tools, () => wanted, telling.tellSoon);

  const recall = async (fresh: readonly Entry[]): Promise<void> => {
    for (const entry of fresh) {
      const now = instant(machine.now());
      const kept = await album.recall(entry.wanted, now);
      if (kept !== null) {
        entry.picture = pictureOf(kept.bytes);
        entry.askAt = Math.max(start, machine.steady() + goodFor - Math.max(0, now - kept.keptAt));
      }
      entry.isBusy = false;
    }
    telling.tell();
    askDue();
  };

  const entryOf = (one: WantedPicture, fresh: Entry[]): Entry => {
    const known = entries.get(keyOf(one));
    const entry = known ?? { wanted: one, picture: null, askAt: start, failures: 0, isBusy: true };
    if (known === undefined) fresh.push(entry);
    // Put at the end again: who was wanted last is forgotten last.
    entries.delete(keyOf(one));
    entries.set(keyOf(one), entry);
    return entry;
  };

  const forget = (): void => {
    const unwanted = [...entries].filter(([, entry]) => !wanted.includes(entry) && !entry.isBusy);
    for (const [key] of unwanted.slice(0, Math.max(0, unwanted.length - mostUnwanted))) entries.delete(key);
  };

  return {
    want: (list) => {
      const fresh: Entry[] = [];
      wanted = list.map((one) => entryOf(one, fresh));
      forget();
      recall(fresh).catch(onBug);
    },
    ready: telling.ready,
    at: (path) => [...entries.values()].find(({ picture }) => picture?.path === path)?.picture ?? null,
  };
};
