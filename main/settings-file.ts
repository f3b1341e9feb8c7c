import { readFile } from 'node:fs/promises';
import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import type { Problem } from '../program/result.ts';
import { readSettings, type SettingsRead } from '../program/settings/read-settings.ts';
import { defaultSettings, type Settings } from '../program/settings/settings.ts';

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
  return spoiltFile(file, message);
};

const spoiltFile = (where: string, message: string): SettingsRead => ({
  settings: defaultSettings,
  problems: [{ code: 'SETTINGS_FILE', where, message }],
  namesFeeds: false,
});

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** What the file at a path says; null where there is none and nobody named it: then the defaults hold. */
export const readSettingsFile = async (
  path: string,
  named: boolean,
): Promise<{ readonly read: SettingsRead; readonly text: string } | null> => {
  try {
    const text = await readFile(path, 'utf8');
    return { read: parseSettings(text, path), text };
  } catch (error) {
    if (isMissing(error) && !named) return null;
    const message = isMissing(error) ? 'does not exist' : `cannot be read: ${String(error)}`;
    return { read: spoiltFile(path, message), text: '' };
  }
};

/** What a screen starts with. */
export type StartSettings = {
  readonly settings: Settings;
  readonly problems: readonly Problem[];
  /** Nobody said anything about a feed: the demo is what a newcomer wants to see. */
  readonly demo: boolean;
  /** Sentences for the person who sets the screen up, where it has no feed to show; empty otherwise. */
  readonly setup: readonly string[];
};

/**
 * The settings to run with. A file that cannot be used does not turn a working screen into a demo: the copy of the
 * last usable file stands in, and without one the screen holds and says what is wrong (`faults.md` S5). `keepCopy` is
 * given the text of a usable file; `named`: somebody asked for this very file, so it must be there.
 */
export const settingsToStartWith = async (
  places: { readonly settings: string; readonly settingsCopy: string },
  named: boolean,
  keepCopy: (text: string) => void,
): Promise<StartSettings> => {
  const file = await readSettingsFile(places.settings, named);
  if (file === null) return { settings: defaultSettings, problems: [], demo: true, setup: [] };
  const { settings, problems, namesFeeds } = file.read;
  const spoilt = isSpoilt(file.read);
  if (!spoilt) keepCopy(file.text);
  const copy = spoilt ? await readSettingsFile(places.settingsCopy, false) : null;
  const used = copy && !isSpoilt(copy.read) ? copy.read.settings : settings;
  const demo = !spoilt && !namesFeeds;
  const hasNothing = !demo && used.sources.length === 0;
  return { settings: used, problems, demo, setup: hasNothing ? problems.map(sentence) : [] };
};

const isSpoilt = ({ problems }: SettingsRead): boolean =>
  problems.some(({ code }) => code === 'SETTINGS_FILE');

/** A problem as one line for a person: where, and what. */
export const sentence = ({ where, message }: Problem): string => `${where}: ${message}`;
