import type { App } from 'electron';
import type { Screen } from '../../preload/contract.ts';
import type { Settings } from '../../program/settings/settings.ts';

/**
 * Whether pages fade. A fade drawn without a graphics processor costs ten times a cut (`performance.md`), so `auto`
 * cuts there.
 */
export const motionOf = (
  { motion }: Pick<Settings, 'motion'>,
  app: Pick<App, 'getGPUFeatureStatus'>,
): Screen['motion'] => {
  if (motion !== 'auto') return motion;
  return app.getGPUFeatureStatus().gpu_compositing.startsWith('enabled') ? 'full' : 'none';
};
