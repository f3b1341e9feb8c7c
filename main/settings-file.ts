import { readFile } from 'node:fs/promises';
import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import type { Problem } from '../program/result.ts';
import { readSettings } from '../program/settings/read-settings.ts';
import { defaultSettings, type Settings } from '../program/settings/settings.ts';

/** Settings as read, with every problem that was met on the way. */
export type SettingsRead = { readonly settings: Settings; readonly problems: readonly Problem[] };

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/**
 * Settings from the text of a settings file: JSON with comments and trailing commas. A syntax error spoils the
 * whole file, because what would be salvaged beside it is guesswork: defaults, and one Problem with the line.
 */
export const parseSettings = (text: string, file: string): SettingsRead => {
  const errors: ParseError[] = [];
  const given: unknown = parse(text.replace(/^\uFEFF/, ''), errors, { allowTrailingComma: true });
  const [first] = errors;
  if (!first) return readSettings(given, file);
  const reason = printParseErrorCode(first.error)
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  const message = `is not valid JSON: ${reason} in line ${lineOf(text, first.offset)}; no setting of it is used`;
  return { settings: defaultSettings, problems: [{ code: 'SETTINGS_FILE', where: file, message }] };
};

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/**
 * Reads the settings file at `path`. A missing file is no problem where nobody named it (`named` false): the
 * defaults hold.
 */
export const readSettingsFile = async (path: string, named: boolean): Promise<SettingsRead> => {
  try {
    return parseSettings(await readFile(path, 'utf8'), path);
  } catch (error) {
    if (isMissing(error) && !named) return { settings: defaultSettings, problems: [] };
    const message = isMissing(error) ? 'does not exist' : `cannot be read: ${String(error)}`;
    return { settings: defaultSettings, problems: [{ code: 'SETTINGS_FILE', where: path, message }] };
  }
};
