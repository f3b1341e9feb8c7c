import { dirname, resolve } from 'node:path';
import { knowsItsZone, mergePrograms } from '../../program/merge/merge.ts';
import type { Program } from '../../program/model.ts';
import type { Problem } from '../../program/result.ts';
import type { SettingsRead } from '../../program/settings/read-settings.ts';
import { asAtVenue } from '../../program/settings/reading.ts';
import { defaultSettings, plainSource, type Settings } from '../../program/settings/settings.ts';
import type { Machine } from '../../program/time/clock.ts';
import { instant } from '../../program/time/instant.ts';
import { parseInstant } from '../../program/time/parse.ts';
import type { Usage } from '../command-line.ts';
import type { Environment } from '../feed/asking/filled.ts';
import { downloadDeadline, readLimits, userAgentOf } from '../feed/limits.ts';
import { type Source, sourceOf } from '../feed/source.ts';
import { logoOf } from '../kiosk/logo.ts';
import { openNetwork } from '../network/network.ts';
import { readSettingsFile, sentence } from '../settings-file.ts';
import type { CheckArguments } from './arguments.ts';
import { triedLines } from './print.ts';
import { type FeedRead, type ReadTools, readFeed } from './read-feed.ts';
import { type NoticesRead, readNoticesOnce } from './read-notices.ts';
import type { ReadSource } from './report.ts';
import { sourcesToCheck } from './sources.ts';

/** What whoever reads feeds once is lent: the clock, the network, the built worker. */
export type ReadingTools = {
  readonly machine: Machine;
  readonly machineZone: string;
  /** Where secrets of the settings may come from. */
  readonly env: Environment;
  readonly fetch: typeof globalThis.fetch;
  readonly workerFile: URL;
  readonly version: string;
};

/** The feeds that were asked for, as one program; `program` is null where none of them is usable. */
export type AskedRead = {
  readonly settings: Settings;
  readonly program: Program | null;
  readonly sources: readonly ReadSource[];
  /** The notices, where any were named. */
  readonly notices: NoticesRead | null;
  /** What is wrong with the settings, the feeds and the notices. */
  readonly problems: readonly Problem[];
  /** Why there is no program, in sentences; empty where there is one. */
  readonly unusable: readonly string[];
};

type CheckSettings = Pick<SettingsRead, 'settings' | 'problems'>;

const settingsOf = async ({ settings: path, timeZone }: CheckArguments): Promise<CheckSettings> => {
  const file = path === null ? null : await readSettingsFile(path, true);
  const { settings, problems } = file?.read ?? { settings: defaultSettings, problems: [] };
  return { settings: { ...settings, timeZone: timeZone ?? settings.timeZone }, problems };
};

const readAll = async (asked: CheckArguments, { settings, problems }: CheckSettings, tools: ReadingTools) => {
  const folder = asked.settings === null ? process.cwd() : dirname(resolve(asked.settings));
  const { machine, machineZone, env, fetch, workerFile, version } = tools;
  const network = await openNetwork({ settings, file: asked.settings ?? 'settings', folder, env, fetch });
  const logo = await logoOf(settings, resolve(asked.settings ?? 'settings.json'));
  const userAgent = userAgentOf(version);
  const download = {
    fetch: network.fetch,
    machine,
    userAgent,
    deadline: downloadDeadline,
    most: settings.maxFeedBytes,
  };
  const sources = sourcesToCheck(asked.feeds, { settings, folder, machineZone, env });
  const now = instant(machine.now());
  // Near enough for the window of a calendar: the venue's own zone may only be known once it is read.
  const wished = asked.at === null ? null : parseInstant(asked.at, settings.timeZone ?? tools.machineZone);
  const readTools = {
    ...{ download, workerFile, limits: readLimits },
    baseDir: process.cwd(),
    today: wished ?? now,
    venueZone: null,
  };
  const reads = await Promise.all(sources.map((source) => readFeed(source, readTools)));
  const told = asked.notices ?? settings.notices;
  const notices =
    told === null
      ? null
      : await readNoticesOnce(
          sourceOf(settings, plainSource(told), machineZone, env),
          asked.notices === null ? folder : process.cwd(),
          { ...download, version },
        );
  return {
    settings,
    notices,
    problems: [...problems, ...network.problems, ...logo.problems],
    reads: await inVenueZone(reads, sources, readTools),
  };
};

/** Reads those again that say nothing of their zone, where another feed knows that of the venue (rule 13). */
const inVenueZone = (
  reads: readonly FeedRead[],
  sources: readonly Source[],
  tools: ReadTools,
): Promise<readonly FeedRead[]> => {
  const lead = knowsItsZone(programsOf(reads));
  return Promise.all(
    sources.flatMap((source, index) => {
      const known = reads[index];
      if (known === undefined) return [];
      const guesses = known.read.ok && known.read.value.program.zone.from === 'machine';
      return [guesses && lead !== null ? readFeed(source, { ...tools, venueZone: lead.zone.name }) : known];
    }),
  );
};

const programsOf = (reads: readonly FeedRead[]): readonly Program[] =>
  reads.flatMap(({ read }) => (read.ok ? [read.value.program] : []));

const programOf = (reads: readonly FeedRead[]) => {
  const programs = programsOf(reads);
  return programs.length === 0 ? null : mergePrograms(programs);
};

/** Problems of fetching come first. One found inside a feed says which feed, where there are several. */
const problemsOf = (reads: readonly FeedRead[]): readonly Problem[] => {
  const fetching = reads.flatMap(({ read, doubts }) => (read.ok ? doubts : [...doubts, read.problem]));
  const inside = reads.flatMap(({ from, read }) =>
    (read.ok ? read.value.program.problems : []).map(
      (problem): Problem =>
        reads.length === 1 ? problem : { ...problem, where: `${from}: ${problem.where}` },
    ),
  );
  return [...fetching, ...inside];
};

const problemsOfNotices = (notices: NoticesRead | null): readonly Problem[] => {
  if (notices === null) return [];
  const { read, doubts } = notices;
  return [...doubts, ...(read.ok ? read.value.problems : [read.problem])];
};

const sourceRead = ({ from, read, tried }: FeedRead): ReadSource => ({
  from,
  format: read.ok ? read.value.format : null,
  sessions: read.ok ? read.value.program.sessions.length : null,
  ...(tried.length === 0 ? {} : { tried }),
});

/** Why no source has a program: each of them, with the addresses tried in its place, then what is wrong with the settings. */
const unusableLines = (reads: readonly FeedRead[], ofSettings: readonly Problem[]): readonly string[] => {
  const ofSources = reads.flatMap((one) =>
    one.read.ok ? [] : [sentence(one.read.problem), ...triedLines(sourceRead(one))],
  );
  const lines = [...ofSources, ...ofSettings.map(sentence)];
  return lines.length === 0 ? ['The settings name no feed.'] : lines;
};

/** Reads the feeds that were asked for the way the kiosk does, once. What is refused is a settings file that cannot be read. */
export const readAsked = async (asked: CheckArguments, tools: ReadingTools): Promise<Usage<AskedRead>> => {
  const file = await settingsOf(asked);
  const spoilt = file.problems.find(({ code }) => code === 'SETTINGS_FILE');
  // Without the options that were asked for the answer would be about another program.
  if (spoilt !== undefined) return { ok: false, sentence: sentence(spoilt) };
  const { settings, notices, problems: ofSettings, reads } = await readAll(asked, file, tools);
  const merged = programOf(reads);
  return {
    ok: true,
    value: {
      settings,
      program: merged && asAtVenue(merged, settings),
      sources: reads.map(sourceRead),
      notices,
      problems: [...ofSettings, ...problemsOf(reads), ...problemsOfNotices(notices)],
      unusable: merged === null ? unusableLines(reads, ofSettings) : [],
    },
  };
};
