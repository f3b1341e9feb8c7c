import type { BrowserWindow } from 'electron';
import type { Snapshot } from '../../preload/contract.ts';
import type { Machine } from '../../program/time/clock.ts';
import { type Duration, milliseconds } from '../../program/time/instant.ts';
import type { Log } from '../diagnostics/log.ts';
import { say } from '../ipc.ts';
import { type Fall, openPageWatch, type PageWatch } from './page-watch.ts';
import type { Player } from './pair.ts';
import type { VitalsRecord } from './vitals.ts';
import { fillDisplay, makeWindow, showWindow, type WindowShape } from './window.ts';

/** What a stage needs from the kiosk. */
export type StageParts = {
  readonly shape: WindowShape;
  readonly machine: Machine;
  readonly log: Log;
  readonly vitals: VitalsRecord;
  /** What a page that says it is ready is to be sent. */
  readonly latest: () => Snapshot | null;
  /** Whether the app means to end: only then may the window close. */
  readonly ending: () => boolean;
  readonly onFall: (stage: Stage, fall: Fall) => void;
  /** What the stage plays is on the glass; `revision` is null for what has none. */
  readonly onStanding: (stage: Stage, revision: number | null) => void;
  readonly onBeat: (stage: Stage) => void;
  /** Somebody else closed the window. */
  readonly onClosed: (stage: Stage) => void;
};

/** One window and what plays in it. */
export type Stage = Player & {
  readonly window: BrowserWindow;
  /** There is another snapshot. */
  readonly tell: (snapshot: Snapshot) => void;
  /** Displays have changed. */
  readonly fill: () => void;
  /** A part of the page is missing: while it loads, that ends the load. */
  readonly miss: () => void;
};

/** What the two kinds of stage share: a locked window, its page under watch, and its end. */
export type Staging = {
  readonly window: BrowserWindow;
  readonly watch: PageWatch;
  /** Loads `path` of the board's origin; `onLoaded` hears of it unless another load has begun meanwhile. */
  readonly load: (load: () => Promise<void>, patience: Duration, onLoaded: () => void) => void;
  readonly tell: (snapshot: Snapshot) => void;
  readonly show: () => void;
  readonly fill: () => void;
  /** Ends the window and its renderer, whatever state they are in, and says nothing of it. */
  readonly close: () => void;
};

/** A renderer that dies in a load fails the load first, and is said to be gone a moment later. */
const untilGoneIsTold: Duration = milliseconds(20);

/** Makes the window and watches it. `stage` gives the stage that all this is for, once there is one. */
export const openStaging = (parts: StageParts, stage: () => Stage): Staging => {
  const { machine, log, vitals, ending } = parts;
  const window = makeWindow(parts.shape);
  const page = window.webContents;
  const fill = parts.shape.windowed ? () => undefined : fillDisplay(window, parts.shape.display);
  let closed = false;
  let loads = 0;
  const watch = openPageWatch({
    machine,
    onSilence: (ms) => log('HEARTBEAT_LOST', { ms, n: vitals.count('hangs') }),
    crash: () => page.forcefullyCrashRenderer(),
    onFall: (fall) => parts.onFall(stage(), fall),
  });
  window.on('close', (event) => {
    if (!ending() && !parts.shape.windowed) event.preventDefault();
  });
  window.on('closed', () => {
    watch.rest();
    const byUs = closed;
    closed = true;
    if (!byUs) parts.onClosed(stage());
  });
  page.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (closed || ending()) return;
    log('RENDERER_GONE', { n: vitals.count('renderersGone'), reason, exitCode, plays: stage().plays });
    watch.gone();
  });
  page.on('did-navigate', (_event, url, code) => {
    if (code < 400) return;
    log('LOAD_FAIL', { code, url });
    watch.unloadable();
  });
  const load: Staging['load'] = (start, patience, onLoaded) => {
    if (closed) return;
    loads += 1;
    const mine = loads;
    watch.loading(patience);
    start().then(
      () => {
        if (mine === loads && !closed) onLoaded();
      },
      (error: unknown) => {
        machine.startTimer(() => {
          // A load that another one, or the end of its renderer, overtook has no more to say.
          if (mine !== loads || closed || page.isCrashed()) return;
          log('LOAD_FAIL', { code: codeOf(error) });
          watch.unloadable();
        }, untilGoneIsTold);
      },
    );
  };
  const close = (): void => {
    if (closed) return;
    closed = true;
    watch.rest();
    // A page that stands still would outlive its window.
    if (!page.isDestroyed()) page.forcefullyCrashRenderer();
    window.destroy();
  };
  return {
    window,
    watch,
    load,
    tell: (snapshot) => say(page, 'snapshot', snapshot),
    show: () => showWindow(window, parts.shape, fill),
    fill,
    close,
  };
};

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);
