import type { BrowserWindow } from 'electron';
import type { Snapshot } from '../../preload/contract.ts';
import type { Machine } from '../../program/time/clock.ts';
import { type Duration, milliseconds, seconds } from '../../program/time/instant.ts';
import type { Log } from '../diagnostics/log.ts';
import { hear, say } from '../ipc.ts';
import { loadBoard, makeWindow, showWindow, type WindowShape } from './window.ts';

/** The pause before a page that is gone is loaded again: at once is flaky on Linux (`faults.md` H5, P2). */
const beforeReload: Duration = milliseconds(250);
/** A page that has not come back by then gets a new window (`faults.md` P2). */
const untilReady: Duration = seconds(5);

export type KioskParts = {
  readonly shape: WindowShape;
  readonly machine: Machine;
  readonly log: Log;
  /** What a page that says it is ready is to be sent. */
  readonly latest: () => Snapshot | null;
  readonly onShown: (revision: number, window: BrowserWindow) => void;
  /** Whether the app means to end: only then may the window close. */
  readonly ending: () => boolean;
};

/** The board's one window, which comes back whatever happens to its page. */
export type Kiosk = { readonly push: (snapshot: Snapshot) => void };

/** Opens the window, keeps it open, and brings its page back when the renderer dies or does not load. */
export const openKiosk = (parts: KioskParts): Kiosk => {
  const { machine, log } = parts;
  let lifeline: unknown = null;
  let window = open();

  function open(): BrowserWindow {
    const made = makeWindow(parts.shape);
    const page = made.webContents;
    const refused = (message: string, from: string): void => log('IPC_REFUSED', { message, from });
    made.on('close', (event) => {
      if (!parts.ending() && !parts.shape.windowed) event.preventDefault();
    });
    page.on('render-process-gone', (_event, { reason, exitCode }) => {
      log('RENDERER_GONE', { reason, exitCode });
      if (!parts.ending()) machine.startTimer(() => load(made), beforeReload);
    });
    hear(
      page,
      'ready',
      () => {
        machine.stopTimer(lifeline);
        const snapshot = parts.latest();
        if (snapshot) say(page, 'snapshot', snapshot);
      },
      refused,
    );
    hear(
      page,
      'shown',
      (revision) => {
        showWindow(made, parts.shape);
        parts.onShown(revision, made);
      },
      refused,
    );
    hear(page, 'error', (report) => log('PAGE_ERROR', { report }), refused);
    load(made);
    return made;
  }

  function load(target: BrowserWindow): void {
    if (target.isDestroyed()) return;
    machine.stopTimer(lifeline);
    lifeline = machine.startTimer(replace, untilReady);
    loadBoard(target).catch((error: unknown) => log('LOAD_FAIL', { error: String(error) }));
  }

  function replace(): void {
    if (parts.ending()) return;
    log('WINDOW_REPLACED', {});
    const old = window;
    window = open();
    old.destroy();
  }

  return { push: (snapshot) => say(window.webContents, 'snapshot', snapshot) };
};
