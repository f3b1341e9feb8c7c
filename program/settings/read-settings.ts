import * as v from 'valibot';
import { meant } from '../near.ts';
import type { Problem } from '../result.ts';
import { defaultRules } from '../schedule/rules.ts';
import { minutes, seconds } from '../time/instant.ts';
import type { Field } from './field.ts';
import { screenFields } from './fields.ts';
import { readLook } from './read-look.ts';
import { defaultSettings, plainSource, type Settings, type SourceSettings } from './settings.ts';
import { sourceFields } from './source-fields.ts';

type Fields = Readonly<Record<string, Field>>;
type Accepted<F extends Fields> = { readonly [K in keyof F]?: v.InferOutput<F[K]['accepts']> };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
};

/** What can be said of a value that may be a secret, or hold one. */
const kindOf = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (value === '') return 'an empty text';
  return { string: 'another text', object: 'another object' }[String(typeof value)] ?? `a ${typeof value}`;
};

/** The fields of one object, each on its own merits: a bad one is reported and left to its default. */
const readFields = <F extends Fields>(
  fields: F,
  given: Record<string, unknown>,
  path: (name: string) => string,
  handledElsewhere: readonly string[],
): { readonly accepted: Accepted<F>; readonly problems: readonly Problem[] } => {
  const accepted = new Map<string, unknown>();
  const problems: Problem[] = [];
  for (const [name, value] of Object.entries(given)) {
    const known = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (handledElsewhere.includes(name)) continue;
    if (!known) {
      const near = meant(name, [...Object.keys(fields), ...handledElsewhere]);
      const message = near ? `is not a setting; did you mean "${near}"?` : 'is not a setting';
      problems.push({ code: 'SETTING_UNKNOWN', where: path(name), message });
      continue;
    }
    const outcome = v.safeParse(known.accepts, value);
    if (outcome.success) accepted.set(name, outcome.output);
    else {
      const message = `must be ${known.says}, but is ${known.isSecret ? kindOf(value) : shown(value)}`;
      problems.push({ code: 'SETTING_INVALID', where: path(name), message });
    }
  }
  return { accepted: Object.fromEntries(accepted) as Accepted<F>, problems };
};

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
  const looked = readLook(accepted, file);
  const settings: Settings = {
    sources: short ? [short, ...listed.sources] : listed.sources,
    title: accepted.title ?? null,
    timeZone: accepted.timeZone ?? null,
    board: accepted.board ?? (accepted.room === undefined ? 'tracks' : 'room'),
    room: accepted.room ?? null,
    track: accepted.track ?? null,
    language: accepted.languages?.[0] ?? accepted.language ?? defaultSettings.language,
    secondLanguage: accepted.languages?.[1] ?? null,
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
  return { settings, problems: [...problems, ...listed.problems, ...looked.problems], namesFeeds };
};
