import { powerSaveBlocker } from 'electron';
import type { Log } from '../diagnostics/log.ts';

/** Keeps the display lit for as long as the app runs. */
export const keepAwake = (log: Log): void => {
  const id = powerSaveBlocker.start('prevent-display-sleep');
  log('DISPLAY_KEPT_AWAKE', { blocking: powerSaveBlocker.isStarted(id) });
};
