import type { Machine } from '../../program/time/clock.ts';
import type { Duration } from '../../program/time/instant.ts';
import type { Log } from '../diagnostics/log.ts';
import { provenAfter } from './crash-loop.ts';
import { openFallRecord, type Play } from './fall-record.ts';
import { openLoadPatience } from './load-patience.ts';
import type { Fall } from './page-watch.ts';
import { openPair, type Player } from './pair.ts';

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
  const patience = openLoadPatience(machine);
  const pair = openPair<P>(machine);
  let wallStands = false;
  let ended = false;

  const later = (pause: Duration, act: () => void): void => {
    machine.startTimer(() => {
      if (!ended) act();
    }, pause);
  };

  const follow = (plays: Play): void => pair.follow(() => parts.open(plays)).load(patience.begin());

  /** The full board is tried out of sight, less and less often. */
  const tryAgain = (): void =>
    later(falls.pauseBefore('board'), () => {
      if (pair.wall()?.plays === 'safe' && pair.next() === null) follow('board');
    });

  const takeOver = (player: P): void => {
    const before = pair.takeOver();
    patience.onStanding();
    wallStands = true;
    if (player.plays === 'safe') tryAgain();
    else if (before?.plays === 'safe') log('CRASH_LOOP_OVER');
    parts.onTurn(player);
  };

  const stood = (player: P): void => {
    if (player === pair.wall() && !wallStands) {
      wallStands = true;
      patience.onStanding();
    }
    if (player !== pair.next()) return;
    if (pair.wall()?.plays !== 'safe' || !wallStands) takeOver(player);
    else pair.prove(provenAfter, () => takeOver(player));
  };

  const fell = (player: P, fall: Fall): void => {
    if (ended || (player !== pair.wall() && player !== pair.next())) return;
    falls.note(player.plays, fall.stood);
    if (fall.how === 'late') patience.onLate();
    if (player === pair.wall()) wallStands = false;
    if (!wallStands) {
      goOn(player, fall.how);
      return;
    }
    // Nobody has seen it: what is on the wall stays there.
    pair.drop();
    if (pair.wall()?.plays === 'safe') tryAgain();
  };

  const goOn = (player: P, how: Fall['how']): void => {
    const wanted = falls.wantedAfter(player.plays);
    const pause = falls.pauseBefore(wanted, how === 'hung');
    if (wanted !== player.plays) {
      log('CRASH_LOOP', { of: player.plays, how, wanted });
      later(pause, () => {
        // Another page may have taken the wall meanwhile.
        if (!wallStands) follow(wanted);
      });
    } else if (how === 'late') {
      log('WINDOW_REPLACED', { n: parts.onReplaced(), of: player.plays });
      follow(wanted);
    } else {
      later(pause, () => {
        log('RENDERER_RESTART', { after: how });
        player.load(patience.begin());
      });
    }
  };

  follow('board');
  return {
    onWall: pair.wall,
    all: () => [pair.wall(), pair.next()].filter((player) => player !== null),
    stood,
    fell,
    renew: () => {
      if (!ended && pair.wall()?.plays === 'board' && pair.next() === null) follow('board');
    },
    end: () => {
      ended = true;
      pair.drop();
      pair.wall()?.close();
    },
  };
};
