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
};

/** Sees the board come up and says so once, and takes the screenshot that was asked for. */
export type Witness = {
  /** Snapshot `revision` is painted in `window`. */
  readonly shown: (revision: number, window: BrowserWindow) => void;
  /** Every source has answered or failed: no better news is on its way. */
  readonly asked: () => void;
};

const sayUp = (snapshot: Snapshot | null, { log, uptime }: WitnessParts): void => {
  const { title, sessions } = snapshot?.program ?? { title: null, sessions: [] };
  const ms = Math.round(uptime());
  log('BOARD_UP', { board: snapshot?.screen.board, ms, title, sessions: sessions.length });
};

/** A screenshot waits until every source has been asked and the newest snapshot is on the wall; then the app ends, or stays. */
export const openWitness = (parts: WitnessParts, latest: () => Snapshot | null): Witness => {
  const { app, flags, log } = parts;
  let asked = false;
  let wanted = flags.screenshot;
  let last: { readonly revision: number; readonly window: BrowserWindow } | null = null;
  const take = async (): Promise<void> => {
    if (wanted === null || !asked || last === null || last.revision !== latest()?.revision) return;
    const file = wanted;
    wanted = null;
    try {
      await writeScreenshot(last.window, file, log);
      if (!flags.stay) app.quit();
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
    asked: () => {
      asked = true;
      void take();
    },
  };
};
