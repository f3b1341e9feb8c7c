import { writeFile } from 'node:fs/promises';
import type { BrowserWindow } from 'electron';

/** Writes what the window shows as a PNG file of the window's own pixels; gives its size. */
export const writeScreenshot = async (
  window: BrowserWindow,
  file: string,
): Promise<{ readonly width: number; readonly height: number }> => {
  const image = await window.webContents.capturePage();
  await writeFile(file, image.toPNG());
  return image.getSize();
};
