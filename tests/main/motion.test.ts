import { expect, test } from 'playwright/test';
import { motionOf } from '../../main/kiosk/motion.ts';

const machine = (compositing: string) => ({
  getGPUFeatureStatus: () => ({ gpu_compositing: compositing }) as Electron.GPUFeatureStatus,
});

test('pages fade where a graphics processor draws, and are cut where it does not', () => {
  expect(motionOf({ motion: 'auto' }, machine('enabled'))).toBe('full');
  expect(motionOf({ motion: 'auto' }, machine('disabled_software'))).toBe('none');
});

test('a setting has the last word about motion', () => {
  expect(motionOf({ motion: 'full' }, machine('disabled_software'))).toBe('full');
  expect(motionOf({ motion: 'none' }, machine('enabled'))).toBe('none');
});
