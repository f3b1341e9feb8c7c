import type { LobbyRow, LobbyState } from '../../../program/schedule/lobby-rows.ts';
import type { Instant } from '../../../program/time/instant.ts';
import type { Shape } from '../../parts/marks/StateShape.tsx';
import { minutesUntil, type Telling } from '../../words/telling.ts';
import type { Words } from '../../words/words.ts';
import { placeOf } from '../face.ts';

/** What a row says of its session beside the title, each empty where there is nothing to say. */
export type RowFace = {
  readonly shape: Shape;
  readonly word: string;
  /** "until 14:30", "in 8 min", "14:30". */
  readonly time: string;
  readonly place: string;
  /** Below the place: what begins there soon, what is cancelled there, else who speaks. */
  readonly foot: string;
};

const shapes: Readonly<Record<LobbyState, Shape>> = {
  running: 'on',
  'ending soon': 'ending',
  break: 'pause',
  'starting soon': 'next',
  coming: 'free',
  cancelled: 'off',
};

const wordOf = (state: LobbyState, words: Words): string =>
  ({
    running: words.now,
    'ending soon': words.endingSoon,
    break: words.pause,
    'starting soon': words.startingSoon,
    coming: words.next,
    cancelled: words.cancelled,
  })[state];

const timeOf = ({ state, session }: LobbyRow, now: Instant, { words, when }: Telling): string => {
  if (state === 'starting soon') return words.inMinutes(minutesUntil(now, session.start));
  return session.start <= now && state !== 'cancelled'
    ? words.until(when(session.end, now))
    : when(session.start, now);
};

const footOf = ({ session, soon, cancelled, more }: LobbyRow, now: Instant, telling: Telling): string => {
  const { words, when, title } = telling;
  if (soon !== null) return `${when(soon.start, now)} ${title(soon)}`;
  if (cancelled !== null) return words.cancelledSession(when(cancelled.start, now), title(cancelled));
  return more > 0 ? words.moreNow(more) : telling.people(session);
};

/** The face of a row: its state in word and shape (boards.md: never by colour alone), the hour, the place to go. */
export const rowFaceOf = (row: LobbyRow, now: Instant, telling: Telling): RowFace => ({
  shape: shapes[row.state],
  word: wordOf(row.state, telling.words),
  time: timeOf(row, now, telling),
  place: placeOf(row.session, telling),
  foot: footOf(row, now, telling),
});
