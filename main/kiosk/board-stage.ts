import { milliseconds } from '../../program/time/instant.ts';
import { hear } from '../ipc.ts';
import { openStaging, type Stage, type StageParts } from './stage.ts';
import { loadPage } from './window.ts';

/** The full board: a page that asks for its snapshot, says what it has drawn, and beats. */
export const openBoardStage = (parts: StageParts): Stage => {
  const staging = openStaging(parts, () => stage);
  const { window, watch, tell, show, fill, close } = staging;
  const page = window.webContents;
  let patience = milliseconds(0);
  let listens = false;
  const refused = (message: string, from: string): void => parts.log('IPC_REFUSED', { message, from });

  const stage: Stage = {
    plays: 'board',
    window,
    load: (given) => {
      patience = given;
      listens = false;
      staging.load(
        () => loadPage(window, 'index.html'),
        given,
        () => undefined,
      );
    },
    tell: (snapshot) => {
      tell(snapshot);
      if (listens) watch.drawing(patience);
    },
    miss: watch.unloadable,
    show,
    fill,
    close,
  };

  hear(
    page,
    'ready',
    () => {
      listens = true;
      const snapshot = parts.latest();
      if (snapshot) stage.tell(snapshot);
      else watch.idle();
    },
    refused,
  );
  hear(
    page,
    'beat',
    () => {
      watch.beat();
      parts.onBeat(stage);
    },
    refused,
  );
  hear(
    page,
    'shown',
    (revision) => {
      watch.standing();
      parts.onStanding(stage, revision);
    },
    refused,
  );
  hear(page, 'error', (report) => parts.log('PAGE_ERROR', { report }), refused);
  return stage;
};
