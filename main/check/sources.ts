import { resolve } from 'node:path';
import { plainSource, type Settings, type SourceSettings } from '../../program/settings/settings.ts';
import type { Environment } from '../feed/asking/filled.ts';
import { pastedAddress } from '../feed/finding/pasted.ts';
import { type Source, sourceOf } from '../feed/source.ts';

const isWeb = (from: string): boolean => /^[a-z][a-z0-9+.-]+:/i.test(pastedAddress(from));

const samePlace = (a: string, b: string, settingsFolder: string): boolean =>
  a === b || (!isWeb(a) && !isWeb(b) && resolve(a) === resolve(settingsFolder, b));

const sameOrigin = (a: string, b: string): boolean =>
  URL.canParse(a) && URL.canParse(b) && new URL(a).origin === new URL(b).origin;

/** The settings of one source for another feed. What it proves itself with is for its own server alone. */
const lent = (source: SourceSettings, from: string): SourceSettings =>
  sameOrigin(source.from, from) ? { ...source, from } : { ...source, from, headers: {}, login: null };

/**
 * The settings of each feed named on the command line: those of the source with the same address, else those of the
 * only source there is, so that "my settings, that other file" works.
 */
const chosen = (
  feeds: readonly string[],
  settings: Settings,
  settingsFolder: string,
): readonly SourceSettings[] => {
  const [only, ...others] = settings.sources;
  return feeds.map((from) => {
    const same = settings.sources.find((source) => samePlace(from, source.from, settingsFolder));
    if (same) return { ...same, from };
    return only && others.length === 0 ? lent(only, from) : plainSource(from);
  });
};

/** A path in a settings file starts at that file's folder. */
const located = (source: Source, folder: string): Source =>
  isWeb(source.from) ? source : { ...source, from: resolve(folder, source.from) };

/** Whose sources `check` reads. */
type SettingsAtHand = {
  readonly settings: Settings;
  /** Where paths in the settings file start. */
  readonly folder: string;
  readonly machineZone: string;
  readonly env: Environment;
};

/** What `check` is to read: the feeds named, else the sources of the settings. */
export const sourcesToCheck = (
  feeds: readonly string[],
  { settings, folder, machineZone, env }: SettingsAtHand,
): readonly Source[] => {
  const complete = (source: SourceSettings): Source => sourceOf(settings, source, machineZone, env);
  return feeds.length === 0
    ? settings.sources.map((source) => located(complete(source), folder))
    : chosen(feeds, settings, folder).map(complete);
};
