import type { Log } from '../diagnostics/log.ts';
import { type Held, suspectOf } from './held.ts';

/** What the log says of one answer that was taken (`faults.md` C2, C15). */
export type Taken = {
  readonly before: Held | null;
  readonly held: Held;
  readonly changed: number;
  /** Somebody at the desk said that a doubted program is right. */
  readonly byStaff: boolean;
};

/** The figures of a loss stand in the line: a drop is told once, and again only if it grows or shrinks. */
const dropOf = (held: Held | null): string | null => {
  const suspect = held && suspectOf(held);
  return suspect && `${suspect.held}->${suspect.answered}`;
};

/** Writes down what an answer changed: doubts that began and ended, and how many sessions differ on the boards. */
export const logTaken = (log: Log, feed: string, { before, held, changed, byStaff }: Taken): void => {
  const [drop, dropBefore] = [dropOf(held), dropOf(before)];
  const suspect = suspectOf(held);
  if (suspect !== null && drop !== dropBefore) {
    log('FEED_SUSPECT', { feed, drop, vanished: suspect.vanished });
  }
  if (dropBefore !== null && drop === null) {
    const isTaken = held.content.contentHash === before?.doubt?.content.contentHash;
    const how = byStaff ? 'by staff' : isTaken ? 'by its answers' : 'never: the program is whole again';
    log('FEED_SUSPECT_OVER', { feed, drop: dropBefore, confirmed: how });
  }
  if (before !== null && changed > 0) log('PROGRAM_CHANGED', { feed, n: changed });
};
