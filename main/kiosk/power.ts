import { powerSaveBlocker } from 'electron';
import type { Log } from '../diagnostics/log.ts';

/** Keeps the display lit for as long as the app runs; gives whether the system still promises it (`faults.md` P11). */
export const keepAwake = (log: Log): (() => boolean) => {
  const id = powerSaveBlocker.start('prevent-display-sleep');
  const keptLit = (): boolean => powerSaveBlocker.isStarted(id);
  log('DISPLAY_KEPT_AWAKE', { blocking: keptLit() });
  return keptLit;
};
