import type { BrowserWindow } from 'electron';
import type { Snapshot } from '../../preload/contract.ts';
import type { Machine } from '../../program/time/clock.ts';
import { type Duration, milliseconds, seconds } from '../../program/time/instant.ts';
import type { Log } from '../diagnostics/log.ts';
import { hear, say } from '../ipc.ts';
import type { KioskVitals, VitalsRecord } from './vitals.ts';
import { loadBoard, makeWindow, showWindow, type WindowShape } from './window.ts';

/** The pause before a page that is gone is loaded again: at once is flaky on Linux (`faults.md` H5, P2). */
const beforeReload: Duration = milliseconds(250);
/** How long a page may take to say that it is ready before it gets a new window: a slow box at its first start ... */
const firstPatience: Duration = seconds(30);
/** ... one that was up and went (`faults.md` P2), and the most after several new windows in a row. */
const patienceAfterCrash: Duration = seconds(5);
const mostPatience: Duration = seconds(60);

export type KioskParts = {
  readonly shape: WindowShape;
  readonly machine: Machine;
  readonly log: Log;
  /** What a page that says it is ready is to be sent. */
  readonly latest: () => Snapshot | null;
  readonly onShown: (revision: number, window: BrowserWindow) => void;
  /** Whether the app means to end: only then may the window close. */
  readonly ending: () => boolean;
  readonly vitals: VitalsRecord;
};

/** The board's one window, which comes back whatever happens to its page. */
export type Kiosk = {
  readonly push: (snapshot: Snapshot) => void;
  /** How pages and processes have fared so far. */
  readonly vitals: () => KioskVitals;
};

/** Opens the window, keeps it open, and brings its page back when the renderer dies or does not load. */
export const openKiosk = (parts: KioskParts): Kiosk => {
  const { machine, log } = parts;
  let lifeline: unknown = null;
  let patience: Duration = firstPatience;
  let window = open();

  function open(): BrowserWindow {
    const made = makeWindow(parts.shape);
    const page = made.webContents;
    const refused = (message: string, from: string): void => log('IPC_REFUSED', { message, from });
    made.on('close', (event) => {
      if (!parts.ending() && !parts.shape.windowed) event.preventDefault();
    });
    page.on('render-process-gone', (_event, { reason, exitCode }) => {
      log('RENDERER_GONE', { n: parts.vitals.count('renderersGone'), reason, exitCode });
      if (!parts.ending()) machine.startTimer(() => load(made), beforeReload);
    });
    hear(
      page,
      'ready',
      () => {
        machine.stopTimer(lifeline);
        patience = patienceAfterCrash;
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
    lifeline = machine.startTimer(replace, patience);
    loadBoard(target).catch((error: unknown) => log('LOAD_FAIL', { error: String(error) }));
  }

  function replace(): void {
    if (parts.ending()) return;
    log('WINDOW_REPLACED', { n: parts.vitals.count('windowsReplaced'), after: patience });
    patience = milliseconds(Math.min(patience * 2, mostPatience));
    const old = window;
    window = open();
    old.destroy();
  }

  return { push: (snapshot) => say(window.webContents, 'snapshot', snapshot), vitals: parts.vitals.read };
};
