import type { Machine } from '../../program/time/clock.ts';
import type { Duration } from '../../program/time/instant.ts';
import { type Falls, isLoop, noFalls, pauseBefore, withFall } from './crash-loop.ts';

/** The full board, or the plain one that stands in for it. */
export type Play = 'board' | 'safe';

/** Remembers the early falls of either kind of page, and says what follows from them. */
export type FallRecord = {
  /** A page fell that had stood on its glass for `stood`. */
  readonly note: (plays: Play, stood: Duration) => void;
  /** How long to wait before this is played again; longer where the last page had to be crashed (`forced`). */
  readonly pauseBefore: (plays: Play, forced?: boolean) => Duration;
  /** What to play after a page that played this fell: the safe board in a crash loop, where that falls too each in turn. */
  readonly wantedAfter: (plays: Play) => Play;
};

export const openFallRecord = (machine: Machine): FallRecord => {
  const falls: Record<Play, Falls> = { board: noFalls, safe: noFalls };
  return {
    note: (plays, stood) => {
      falls[plays] = withFall(falls[plays], machine.steady(), stood);
    },
    pauseBefore: (plays, forced = false) => pauseBefore(falls[plays], machine.steady(), forced),
    wantedAfter: (plays) => {
      if (!isLoop(falls.board, machine.steady())) return 'board';
      if (!isLoop(falls.safe, machine.steady())) return 'safe';
      return plays === 'safe' ? 'board' : 'safe';
    },
  };
};
