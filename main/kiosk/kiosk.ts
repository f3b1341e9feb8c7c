import type { BrowserWindow } from 'electron';
import type { Snapshot } from '../../preload/contract.ts';
import type { Machine } from '../../program/time/clock.ts';
import type { Log } from '../diagnostics/log.ts';
import { openBoardStage } from './board-stage.ts';
import type { SafeBoard } from './safe/safe-board.ts';
import { openSafeStage } from './safe/safe-stage.ts';
import type { Stage, StageParts } from './stage.ts';
import { openSuccession } from './succession.ts';
import type { KioskVitals, VitalsRecord } from './vitals.ts';
import type { WindowShape } from './window.ts';

export type KioskParts = {
  readonly shape: WindowShape;
  readonly machine: Machine;
  readonly log: Log;
  readonly safeBoard: SafeBoard;
  /** What a page that says it is ready is to be sent. */
  readonly latest: () => Snapshot | null;
  readonly onShown: (revision: number, window: BrowserWindow) => void;
  /** Whether the app means to end: only then may the window close. */
  readonly ending: () => boolean;
  readonly vitals: VitalsRecord;
};

/** The board on the wall, which comes back whatever happens to its page. */
export type Kiosk = {
  readonly push: (snapshot: Snapshot) => void;
  /** How pages and processes have fared so far. */
  readonly vitals: () => KioskVitals;
  /** A new page takes the place of the one that stands, without a gap. */
  readonly renew: () => void;
  /** Displays have come, gone or changed: the board goes where it belongs. */
  readonly fill: () => void;
  /** A file of the page could not be served. */
  readonly miss: (path: string) => void;
};

/** Without one of these the page does not come up, or not as itself; without a font it does. */
const isVital = (path: string): boolean => /\.(?:html|js|css)$/.test(path);

/** Opens the board on the wall and keeps one there. */
export const openKiosk = (parts: KioskParts): Kiosk => {
  const { machine, log, vitals, ending } = parts;
  const stageParts: StageParts = {
    ...{ machine, log, vitals, ending, shape: parts.shape, latest: parts.latest },
    onFall: (stage, fall) => {
      if (!ending()) succession.fell(stage, fall);
    },
    onStanding: (stage, revision) => {
      succession.stood(stage);
      if (revision !== null && succession.onWall() === stage) parts.onShown(revision, stage.window);
    },
    onBeat: (stage) => {
      if ((succession.onWall() ?? stage) === stage) vitals.beat(machine.steady());
    },
    onClosed: () => succession.end(),
  };
  const succession = openSuccession<Stage>({
    machine,
    log,
    open: (plays) =>
      plays === 'board' ? openBoardStage(stageParts) : openSafeStage(stageParts, parts.safeBoard),
    onTurn: ({ plays }) => vitals.setSafe(plays === 'safe'),
    onReplaced: () => vitals.count('windowsReplaced'),
  });
  return {
    push: (snapshot) => {
      for (const stage of succession.all()) stage.tell(snapshot);
    },
    vitals: vitals.read,
    renew: succession.renew,
    fill: () => {
      for (const stage of succession.all()) stage.fill();
    },
    miss: (path) => {
      if (isVital(path)) for (const stage of succession.all()) stage.miss();
    },
  };
};
