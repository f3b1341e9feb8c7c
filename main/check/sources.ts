import { resolve } from 'node:path';
import { plainSource, type Settings, type SourceSettings } from '../../program/settings/settings.ts';
import { type Source, sourceOf } from '../feed/source.ts';

const isWeb = (from: string): boolean => /^[a-z][a-z0-9+.-]+:/i.test(from);

const samePlace = (a: string, b: string, settingsFolder: string): boolean =>
  a === b || (!isWeb(a) && !isWeb(b) && resolve(a) === resolve(settingsFolder, b));

/**
 * The settings of each feed named on the command line: those of the source with the same address, else those of the
 * only source there is, so that "my settings, that other file" works; without feeds, the sources of the settings.
 */
const chosen = (
  feeds: readonly string[],
  settings: Settings,
  settingsFolder: string,
): readonly SourceSettings[] => {
  if (feeds.length === 0) return settings.sources.map((source) => located(source, settingsFolder));
  const [only, ...others] = settings.sources;
  return feeds.map((from) => {
    const same = settings.sources.find((source) => samePlace(from, source.from, settingsFolder));
    const like = same ?? (only && others.length === 0 ? only : plainSource(from));
    return { ...like, from };
  });
};

/** A path in a settings file starts at that file's folder. */
const located = (source: SourceSettings, folder: string): SourceSettings =>
  isWeb(source.from) ? source : { ...source, from: resolve(folder, source.from) };

/** What `check` is to read: `settingsFolder` is where paths in the settings file start. */
export const sourcesToCheck = (
  feeds: readonly string[],
  settings: Settings,
  settingsFolder: string,
  machineZone: string,
): readonly Source[] =>
  chosen(feeds, settings, settingsFolder).map((source) => sourceOf(settings, source, machineZone));
