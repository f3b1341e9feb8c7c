import type { Machine } from '../../program/time/clock.ts';
import { type Duration, milliseconds, seconds } from '../../program/time/instant.ts';
import type { Log } from '../diagnostics/log.ts';
import { provenAfter } from './crash-loop.ts';
import { openFallRecord, type Play } from './fall-record.ts';
import type { Fall } from './page-watch.ts';

/** How long a page may take until it stands: on a slow box at its first start ... */
const firstPatience: Duration = seconds(15);
/** ... one that was up and fell (`faults.md` P2), and the most after several in a row that were late. */
const usualPatience: Duration = seconds(5);
const mostPatience: Duration = seconds(60);

/** What succession needs of a stage: a window that plays one of the two. */
export type Player = {
  readonly plays: Play;
  /** Loads what it plays, which must then stand within `patience`. */
  readonly load: (patience: Duration) => void;
  /** Makes it visible. */
  readonly show: () => void;
  /** Ends it for good. */
  readonly close: () => void;
};

export type SuccessionParts<P extends Player> = {
  readonly machine: Machine;
  readonly log: Log;
  /** Makes a stage that is still out of sight. */
  readonly open: (plays: Play) => P;
  /** Another stage is on the wall now. */
  readonly onTurn: (player: P) => void;
  /** A window was given up; says how many were. */
  readonly onReplaced: () => number;
};

/** Which stage is on the wall, and which is to follow it. */
export type Succession<P extends Player> = {
  readonly onWall: () => P | null;
  /** Every stage there is. */
  readonly all: () => readonly P[];
  /** What this stage plays is on its glass. */
  readonly stood: (player: P) => void;
  readonly fell: (player: P, fall: Fall) => void;
  /** A board that stands is followed by a new one, as soon as that stands: what it held of memory goes with it (P13). */
  readonly renew: () => void;
  /** Closes every stage, and opens no other. */
  readonly end: () => void;
};

/**
 * Opens a board and keeps one on the wall (`faults.md` P1-P3). A page that fell is loaded again where it was. What nothing
 * came of is followed by a new window, a crash loop by the safe board, and the safe board by the full one once that has
 * stood for a while out of sight. What is on the wall stays there until its successor stands.
 */
export const openSuccession = <P extends Player>(parts: SuccessionParts<P>): Succession<P> => {
  const { machine, log } = parts;
  const falls = openFallRecord(machine);
  let wall: P | null = null;
  let next: P | null = null;
  let patience = firstPatience;
  let proof: unknown = null;
  let ended = false;

  const later = (pause: Duration, act: () => void): void => {
    machine.startTimer(() => {
      if (!ended) act();
    }, pause);
  };

  const drop = (): void => {
    machine.stopTimer(proof);
    proof = null;
    next?.close();
    next = null;
  };

  const follow = (plays: Play): void => {
    const before = next;
    machine.stopTimer(proof);
    proof = null;
    next = parts.open(plays);
    // Closed only now: an app without any window ends.
    before?.close();
    next.load(patience);
  };

  /** The full board is tried out of sight, less and less often. */
  const tryAgain = (): void =>
    later(falls.pauseBefore('board'), () => {
      if (wall?.plays === 'safe' && next === null) follow('board');
    });

  const takeOver = (player: P): void => {
    const before = wall;
    wall = player;
    next = null;
    proof = null;
    patience = usualPatience;
    player.show();
    before?.close();
    if (player.plays === 'safe') tryAgain();
    else if (before?.plays === 'safe') log('CRASH_LOOP_OVER');
    parts.onTurn(player);
  };

  const isTrial = (player: P): boolean =>
    player === next && player.plays === 'board' && wall?.plays === 'safe';

  const fell = (player: P, { how, stood }: Fall): void => {
    if (ended || (player !== wall && player !== next)) return;
    falls.note(player.plays, stood);
    if (how === 'late') patience = milliseconds(Math.min(patience * 2, mostPatience));
    if (isTrial(player)) {
      drop();
      tryAgain();
      return;
    }
    const wanted = falls.wantedAfter(player.plays);
    const pause = falls.pauseBefore(wanted, how === 'hung');
    if (wanted !== player.plays) {
      log('CRASH_LOOP', { of: player.plays, how, wanted });
      later(pause, () => follow(wanted));
    } else if (how === 'late') {
      log('WINDOW_REPLACED', { n: parts.onReplaced(), patience });
      follow(wanted);
    } else {
      later(pause, () => {
        log('RENDERER_RESTART', { after: how });
        player.load(patience);
      });
    }
  };

  follow('board');
  return {
    onWall: () => wall,
    all: () => [wall, next].filter((player) => player !== null),
    stood: (player) => {
      if (player !== next) return;
      if (!isTrial(player)) takeOver(player);
      else proof ??= machine.startTimer(() => takeOver(player), provenAfter);
    },
    fell,
    renew: () => {
      if (!ended && wall?.plays === 'board' && next === null) follow('board');
    },
    end: () => {
      ended = true;
      drop();
      wall?.close();
    },
  };
};
