import { beatEvery } from '../../../preload/contract.ts';
import type { Cancel } from '../../../program/time/clock.ts';
import type { Duration } from '../../../program/time/instant.ts';
import { openStaging, type Stage, type StageParts } from '../stage.ts';
import { loadPage } from '../window.ts';
import type { SafeBoard } from './safe-board.ts';

/**
 * The safe board in a window of its own. Its page has no script that could beat, so it is asked each round whether its
 * thread answers; when it has stopped being right it is loaded again, and the old one stays until the new one is painted.
 */
export const openSafeStage = (parts: StageParts, board: SafeBoard): Stage => {
  const staging = openStaging(parts, () => stage);
  const { window, watch, show, fill, close } = staging;
  const { machine } = parts;
  let asking: unknown = null;
  let unfollow: Cancel = () => undefined;

  const ask = (): void => {
    machine.stopTimer(asking);
    asking = machine.startTimer(ask, beatEvery);
    const answered = (): void => {
      watch.beat();
      parts.onBeat(stage);
    };
    // A page that is gone rejects; its going is told by its own event.
    window.webContents.executeJavaScript('0').then(answered, () => undefined);
  };

  const load = (patience: Duration): void => {
    machine.stopTimer(asking);
    unfollow();
    staging.load(
      () => loadPage(window, 'safe.html'),
      patience,
      () => {
        watch.standing();
        ask();
        unfollow = board.follow(() => load(patience));
        parts.onStanding(stage, null);
      },
    );
  };

  const stage: Stage = {
    plays: 'safe',
    window,
    load,
    tell: board.tell,
    miss: () => undefined,
    show,
    fill,
    close: () => {
      machine.stopTimer(asking);
      unfollow();
      close();
    },
  };
  return stage;
};
