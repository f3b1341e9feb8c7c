import { readFile } from 'node:fs/promises';
import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import type { Problem } from '../program/result.ts';
import { readSettings, type SettingsRead } from '../program/settings/read-settings.ts';
import { defaultSettings, type Settings } from '../program/settings/settings.ts';
import { copyText, givenIn, mended, readCopy } from './settings-copy.ts';

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

const demoStart: StartSettings = { settings: defaultSettings, problems: [], demo: true, setup: [] };

/**
 * The settings to run with. A file that is gone or cannot be used does not turn a working screen into a demo: the copy
 * of the last usable one stands in, for a single field as for all of it; without a copy the screen holds and says what is
 * wrong (`faults.md` S5). `keepCopy` is given what to keep of a usable file; `named`: somebody asked for this very file,
 * so it must be there.
 */
export const settingsToStartWith = async (
  places: { readonly settings: string; readonly settingsCopy: string },
  named: boolean,
  keepCopy: (text: string) => void,
): Promise<StartSettings> => {
  const path = places.settings;
  const file = await readSettingsFile(path, named);
  const copy = await readCopy(places.settingsCopy, path);
  const kept = copy && readSettings(copy, path);
  if (file === null) {
    if (!kept?.namesFeeds) return demoStart;
    return { settings: kept.settings, problems: [gone(path)], demo: false, setup: [] };
  }
  const { problems } = file.read;
  const given = isSpoilt(file.read) ? null : givenIn(file.text);
  if (given === null) {
    const settings = kept?.settings ?? defaultSettings;
    return { settings, problems, demo: false, setup: setupOf(settings, problems) };
  }
  const whole = copy === null || problems.length === 0 ? given : mended(given, copy, problems, path);
  const { settings, namesFeeds } = readSettings(whole, path);
  keepCopy(copyText(path, whole === given ? file.text : JSON.stringify(whole)));
  return { settings, problems, demo: !namesFeeds, setup: namesFeeds ? setupOf(settings, problems) : [] };
};

const gone = (path: string): Problem => {
  const message = 'does not exist any more; the last usable copy of it stands in';
  return { code: 'SETTINGS_FILE', where: path, message };
};

/** What to say on the wall where there is no feed to show. */
const setupOf = (settings: Settings, problems: readonly Problem[]): readonly string[] =>
  settings.sources.length === 0 ? problems.map(sentence) : [];

const isSpoilt = ({ problems }: SettingsRead): boolean =>
  problems.some(({ code }) => code === 'SETTINGS_FILE');

/** A problem as one line for a person: where, and what. */
export const sentence = ({ where, message }: Problem): string => `${where}: ${message}`;

/** A problem of the settings file at `path` in the words of the log (`faults.md` S5); no field where it is all of it. */
export const configFacts = (path: string, { code, where }: Problem): Record<string, unknown> => ({
  path,
  field: where.startsWith(`${path}: `) ? where.slice(path.length + 2) : null,
  code,
});
