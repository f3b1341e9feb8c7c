import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fontFacesIn, safeStyle } from './style.ts';

/**
 * The safe board's style sheet, to be served beside the fonts in `assets/` of the built page: it names them as the
 * board's own does. Where that cannot be read the safe board takes the system's fonts, and `onFault` hears why.
 */
export const safeStyleBeside = async (assets: string, onFault: (error: unknown) => void): Promise<string> => {
  try {
    const sheets = (await readdir(assets)).filter((name) => name.endsWith('.css'));
    const styles = await Promise.all(sheets.map((name) => readFile(join(assets, name), 'utf8')));
    return [...styles.map(fontFacesIn), safeStyle].join('\n');
  } catch (error) {
    onFault(error);
    return safeStyle;
  }
};
