import type { App } from 'electron';
import type { Log } from '../diagnostics/log.ts';
import type { VitalsRecord } from './vitals.ts';

/**
 * Notes each process of Electron's that ends beside the pages: the graphics process (`faults.md` P4), and network,
 * audio and other utilities (P15). Chromium starts them again by itself; the board goes on meanwhile.
 */
export const noteChildren = (app: Pick<App, 'on'>, vitals: VitalsRecord, log: Log): void => {
  app.on('child-process-gone', (_event, { type, reason, exitCode, name, serviceName }) => {
    if (type === 'GPU') log('GPU_GONE', { n: vitals.count('graphicsGone'), reason, exitCode });
    else
      log('CHILD_GONE', {
        type: serviceName ?? name ?? type,
        n: vitals.count('childrenGone'),
        reason,
        exitCode,
      });
  });
};
