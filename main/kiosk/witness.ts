import type { App, BrowserWindow } from 'electron';
import type { Snapshot } from '../../preload/contract.ts';
import type { Log } from '../diagnostics/log.ts';
import { writeScreenshot } from './screenshot.ts';

export type WitnessParts = {
  readonly app: App;
  readonly log: Log;
  /** `--screenshot` and `--stay`. */
  readonly flags: { readonly screenshot: string | null; readonly stay: boolean };
  /** Milliseconds since the process began. */
  readonly uptime: () => number;
  /** Tells the person at the terminal. */
  readonly complain: (sentence: string) => void;
};

/** Sees the board come up and says so once, and takes the screenshot that was asked for. */
export type Witness = {
  /** Snapshot `revision` is painted in `window`. */
  readonly shown: (revision: number, window: BrowserWindow) => void;
  /** Every source has answered or failed: no better news is on its way. `lack`: why there is no program, if there is none. */
  readonly asked: (lack: string | null) => void;
};

const sayUp = (snapshot: Snapshot | null, { log, uptime }: WitnessParts): void => {
  const { title, sessions } = snapshot?.program ?? { title: null, sessions: [] };
  const ms = Math.round(uptime());
  log('BOARD_UP', { board: snapshot?.screen.board, ms, title, sessions: sessions.length });
};

/**
 * A screenshot waits until every source has been asked and the newest snapshot is on the wall; then the app ends, or stays.
 * It ends with 1 where the picture could not be written or shows no program: whoever takes pictures in a script wants to know.
 */
export const openWitness = (parts: WitnessParts, latest: () => Snapshot | null): Witness => {
  const { app, flags, log } = parts;
  let asked = false;
  let lack: string | null = null;
  let wanted = flags.screenshot;
  let last: { readonly revision: number; readonly window: BrowserWindow } | null = null;
  const take = async (): Promise<void> => {
    if (wanted === null || !asked || last === null || last.revision !== latest()?.revision) return;
    const file = wanted;
    wanted = null;
    try {
      await writeScreenshot(last.window, file, log);
      if (lack !== null) parts.complain(`The screenshot shows no program. ${lack}`);
      if (flags.stay) return;
      if (lack === null) app.quit();
      else app.exit(1);
    } catch (error) {
      log('SCREENSHOT_FAIL', { path: file, error: String(error) });
      if (!flags.stay) app.exit(1);
    }
  };
  return {
    shown: (revision, window) => {
      if (last === null) sayUp(latest(), parts);
      last = { revision, window };
      void take();
    },
    asked: (why) => {
      asked = true;
      lack = why;
      void take();
    },
  };
};
