import type { Noted } from '../../program/changes.ts';
import type { Session } from '../../program/model.ts';
import type { Instant } from '../../program/time/instant.ts';
import type { GoneLine } from '../parts/Gone.tsx';
import type { Telling } from '../words/telling.ts';

/**
 * A line for each session that was due at a place and does not take place, in the order in which they were due: the feed
 * says that it is cancelled (rule 9), or has lost it (rule 18). A break of several rooms is told once (rule 8).
 */
export const goneLinesOf = (
  cancelled: readonly Session[],
  gone: readonly Noted[],
  now: Instant,
  telling: Telling,
): readonly GoneLine[] => {
  const { words, when } = telling;
  const lines = [
    ...cancelled.map((session) => ({
      start: session.start,
      key: session.key,
      text: words.cancelledSession(when(session.start, now), telling.title(session)),
    })),
    ...gone.map(({ key, start, title }) => ({
      start,
      key: `gone ${key}`,
      text: words.gone(when(start, now), title.trim() === '' ? words.untitled : title),
    })),
  ];
  const inOrder = lines.toSorted((a, b) => a.start - b.start);
  return inOrder.filter(({ text }, index) => inOrder.findIndex((line) => line.text === text) === index);
};
