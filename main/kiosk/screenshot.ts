import { writeFile } from 'node:fs/promises';
import type { BrowserWindow } from 'electron';
import type { Log } from '../diagnostics/log.ts';

/** Writes what the window shows as a PNG of its own pixels, and says where. Rejects where the file cannot be written. */
export const writeScreenshot = async (window: BrowserWindow, file: string, log: Log): Promise<void> => {
  const page = window.webContents;
  // The first capture may be of a frame from before the last font came in; it also makes the next one.
  page.invalidate();
  await page.capturePage();
  const image = await page.capturePage();
  await writeFile(file, image.toPNG());
  log('SCREENSHOT', { path: file, ...image.getSize() });
};
