import type { Session } from './model.ts';

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Rule 2: by start, then title; rooms, end and key settle the rest, so that the same feed always gives the same order. */
export const byStartAndTitle = (a: Session, b: Session): number =>
  a.start - b.start ||
  compareText(a.title, b.title) ||
  compareText(a.rooms.join(), b.rooms.join()) ||
  a.end - b.end ||
  compareText(a.key, b.key);
