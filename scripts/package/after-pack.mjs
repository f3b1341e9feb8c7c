import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Electron Builder's hook: takes out what an unpacked Electron brings along for development.
 * @param {{ appOutDir: string }} context
 */
export const afterPack = async ({ appOutDir }) => {
  await rm(join(appOutDir, 'resources/default_app.asar'), { force: true });
  await rm(join(appOutDir, 'version'), { force: true });
};
