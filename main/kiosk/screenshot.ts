import { writeFile } from 'node:fs/promises';
import type { BrowserWindow } from 'electron';
import type { Log } from '../diagnostics/log.ts';

/** Writes what the window shows as a PNG of its own pixels, and says where. Rejects where the file cannot be written. */
export const writeScreenshot = async (window: BrowserWindow, file: string, log: Log): Promise<void> => {
  const image = await window.webContents.capturePage();
  await writeFile(file, image.toPNG());
  log('SCREENSHOT', { path: file, ...image.getSize() });
};
