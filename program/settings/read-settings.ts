import type { Problem } from '../result.ts';
import { defaultRules } from '../schedule/rules.ts';
import { minutes, seconds } from '../time/instant.ts';
import { screenFields } from './fields.ts';
import { isObject, kindOf, readFields } from './read-fields.ts';
import { readLanguages } from './read-languages.ts';
import { readLook } from './read-look.ts';
import { defaultSettings, plainSource, type Settings, type SourceSettings } from './settings.ts';
import { sourceFields } from './source-fields.ts';

const readSource = (
  given: unknown,
  path: string,
): { readonly source: SourceSettings | null; readonly problems: readonly Problem[] } => {
  if (!isObject(given)) {
    const message = `must be an object such as {"from": "https://..."}, but is ${kindOf(given)}`;
    return { source: null, problems: [{ code: 'SETTING_INVALID', where: path, message }] };
  }
  const at = (name: string): string => `${path}.${name}`;
  const { accepted, problems } = readFields(sourceFields, given, at, []);
  if (accepted.from === undefined) {
    if (Object.hasOwn(given, 'from')) return { source: null, problems };
    const message = `is missing: say ${sourceFields.from.says}`;
    const missing: Problem = { code: 'SETTING_INVALID', where: at('from'), message };
    return { source: null, problems: [...problems, missing] };
  }
  const source: SourceSettings = { ...plainSource(accepted.from), ...accepted, from: accepted.from };
  return { source, problems };
};

const readSources = (
  given: Record<string, unknown>,
  file: string,
): { readonly sources: readonly SourceSettings[]; readonly problems: readonly Problem[] } => {
  const list = given['sources'];
  if (list === undefined) return { sources: [], problems: [] };
  if (!Array.isArray(list)) {
    const message = `must be a list such as [{"from": "https://..."}], but is ${kindOf(list)}`;
    return { sources: [], problems: [{ code: 'SETTING_INVALID', where: `${file}: sources`, message }] };
  }
  const read = list.map((entry, index) => readSource(entry, `${file}: sources[${index}]`));
  return {
    sources: read.flatMap(({ source }) => (source ? [source] : [])),
    problems: read.flatMap(({ problems }) => problems),
  };
};

const bytesOr = (megabytes: number | undefined, otherwise: number): number =>
  megabytes === undefined ? otherwise : megabytes * 1024 * 1024;

/** Settings as read, with every problem that was met on the way. */
export type SettingsRead = {
  readonly settings: Settings;
  readonly problems: readonly Problem[];
  /** Whether feeds were named at all, usable or not: nobody who did wants to see the demo. */
  readonly namesFeeds: boolean;
};

/**
 * Settings from a parsed JSON value, salvaged field by field: what is usable is used, what is not is a Problem that
 * names `file` and field, and its default holds. Never throws.
 */
export const readSettings = (given: unknown, file: string): SettingsRead => {
  if (!isObject(given)) {
    const message = `must hold one object in braces, but holds ${kindOf(given)}`;
    const problem: Problem = { code: 'SETTINGS_FILE', where: file, message };
    return { settings: defaultSettings, problems: [problem], namesFeeds: false };
  }
  const { accepted, problems } = readFields(screenFields, given, (name) => `${file}: ${name}`, [
    '$schema',
    'sources',
  ]);
  const listed = readSources(given, file);
  const short =
    accepted.feed === undefined ? null : readSource({ from: accepted.feed }, `${file}: feed`).source;
  const minutesOr = (count: number | undefined, otherwise: Settings['poll']) =>
    count === undefined ? otherwise : minutes(count);
  const spoken = readLanguages(accepted, file);
  const looked = readLook(accepted, file);
  const settings: Settings = {
    sources: short ? [short, ...listed.sources] : listed.sources,
    title: accepted.title ?? null,
    timeZone: accepted.timeZone ?? null,
    board: accepted.board ?? (accepted.room === undefined ? 'tracks' : 'room'),
    room: accepted.room ?? null,
    track: accepted.track ?? null,
    language: spoken.language,
    secondLanguage: spoken.secondLanguage,
    hourClock: accepted.hourClock ?? defaultSettings.hourClock,
    motion: accepted.motion ?? defaultSettings.motion,
    look: looked.look,
    logo: looked.logo,
    photos: accepted.photos ?? defaultSettings.photos,
    windowed: accepted.windowed ?? false,
    display: accepted.display ?? null,
    position: accepted.position ?? defaultSettings.position,
    trustClock: accepted.trustClock ?? defaultSettings.trustClock,
    notices: accepted.notices ?? null,
    noticesPoll:
      accepted.noticesPollSeconds === undefined
        ? defaultSettings.noticesPoll
        : seconds(accepted.noticesPollSeconds),
    poll: minutesOr(accepted.pollMinutes, defaultSettings.poll),
    maxFeedBytes: bytesOr(accepted.maxFeedMegabytes, defaultSettings.maxFeedBytes),
    maxMemoryBytes: bytesOr(accepted.maxMemoryMegabytes, defaultSettings.maxMemoryBytes),
    statusPort: accepted.statusPort || null,
    proxy: accepted.proxy ?? null,
    noProxy: accepted.noProxy ?? null,
    caFile: accepted.caFile ?? null,
    assumedLength: minutesOr(accepted.assumedMinutes, defaultSettings.assumedLength),
    rules: {
      endingSoon: minutesOr(accepted.endingSoonMinutes, defaultRules.endingSoon),
      startingSoon: minutesOr(accepted.startingSoonMinutes, defaultRules.startingSoon),
      breakUnder: minutesOr(accepted.breakUnderMinutes, defaultRules.breakUnder),
      soonWithin: minutesOr(accepted.soonWithinMinutes, defaultRules.soonWithin),
    },
  };
  const namesFeeds = Object.hasOwn(given, 'feed') || Object.hasOwn(given, 'sources');
  return {
    settings,
    problems: [...problems, ...listed.problems, ...spoken.problems, ...looked.problems],
    namesFeeds,
  };
};
