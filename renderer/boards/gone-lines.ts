import type { Noted } from '../../program/changes.ts';
import type { Session } from '../../program/model.ts';
import type { Move } from '../../program/schedule/marks.ts';
import type { Instant } from '../../program/time/instant.ts';
import type { GoneLine } from '../parts/Gone.tsx';
import { isolated } from '../words/isolated.ts';
import type { Telling } from '../words/telling.ts';

type Line = GoneLine & { readonly start: Instant };

/**
 * A line for each session that was due at a place and does not take place, in the order in which they were due: the feed
 * says that it is cancelled (rule 9), has lost it, or says where or when it is now (rule 18). A break of several rooms is
 * told once (rule 8).
 */
export const goneLinesOf = (
  cancelled: readonly Session[],
  gone: readonly Noted[],
  now: Instant,
  telling: Telling,
  moved: readonly Move[] = [],
): readonly GoneLine[] => {
  const { words, when } = telling;
  const lines: readonly Line[] = [
    ...cancelled.map((session) => ({
      ...{ start: session.start, key: session.key, shape: 'off' as const },
      text: words.cancelledSession(when(session.start, now), telling.title(session)),
    })),
    ...gone.map((was) => ({
      ...{ start: was.start, key: `gone ${was.key}`, shape: 'off' as const },
      text: words.gone(when(was.start, now), nameOf(was, telling)),
    })),
    ...moved.map((move) => ({ ...lineOfMove(move, now, telling), start: move.was.start })),
  ];
  const inOrder = lines.toSorted((a, b) => a.start - b.start);
  return inOrder.filter(({ text }, index) => inOrder.findIndex((line) => line.text === text) === index);
};

const nameOf = ({ title }: Noted, { words }: Telling): string =>
  title.trim() === '' ? words.untitled : title;

/** Where a session went that was due at a door; at another time only, when it is. */
const lineOfMove = ({ was, is }: Move, now: Instant, telling: Telling): GoneLine => {
  const { words, when } = telling;
  const key = `moved ${was.key}`;
  const title = nameOf(is, telling);
  if (is.cancelled) return { key, shape: 'off', text: words.cancelledSession(when(was.start, now), title) };
  const [room, ...others] = is.rooms;
  if (room === undefined) return { key, shape: 'off', text: words.gone(when(was.start, now), title) };
  const isHere = is.rooms.some((room) => was.rooms.includes(room));
  if (isHere)
    return { key, shape: 'time', text: `${words.newTime}: ${when(is.start, now)} ${isolated(title)}` };
  const place = others.length > 0 ? `${room} ${words.others(others.length)}` : room;
  return { key, shape: 'go', text: words.movedTo(place, when(is.start, now), title) };
};
