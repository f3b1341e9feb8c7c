import { dirname, resolve } from 'node:path';
import { knowsItsZone, mergePrograms } from '../../program/merge/merge.ts';
import type { Program } from '../../program/model.ts';
import type { Problem } from '../../program/result.ts';
import type { SettingsRead } from '../../program/settings/read-settings.ts';
import { asAtVenue } from '../../program/settings/reading.ts';
import { defaultSettings } from '../../program/settings/settings.ts';
import type { Machine } from '../../program/time/clock.ts';
import { instant } from '../../program/time/instant.ts';
import { parseInstant } from '../../program/time/parse.ts';
import type { Environment } from '../feed/asking/filled.ts';
import { downloadDeadline, readLimits, userAgentOf } from '../feed/limits.ts';
import type { Source } from '../feed/source.ts';
import { logoOf } from '../kiosk/logo.ts';
import { certificatesUnchecked } from '../network/certificates-unchecked.ts';
import { openNetwork } from '../network/network.ts';
import { readSettingsFile, sentence } from '../settings-file.ts';
import { type CheckArguments, checkHelp, parseCheckArguments } from './arguments.ts';
import { printed, triedLines } from './print.ts';
import { type FeedRead, type ReadTools, readFeed } from './read-feed.ts';
import { type ReadSource, reportOf } from './report.ts';
import { sourcesToCheck } from './sources.ts';

/** What the entry file lends `check`. */
export type CheckTools = {
  readonly machine: Machine;
  readonly machineZone: string;
  readonly tzVersion: string;
  /** Where secrets of the settings may come from. */
  readonly env: Environment;
  readonly fetch: typeof globalThis.fetch;
  readonly workerFile: URL;
  readonly version: string;
};

/** What `check` says, and how it ends: 0 usable, 1 not usable, 2 wrong usage. */
export type CheckOutcome = { readonly code: 0 | 1 | 2; readonly out: string; readonly err: string };

type CheckSettings = Pick<SettingsRead, 'settings' | 'problems'>;

const settingsOf = async ({ settings: path, timeZone }: CheckArguments): Promise<CheckSettings> => {
  const file = path === null ? null : await readSettingsFile(path, true);
  const { settings, problems } = file?.read ?? { settings: defaultSettings, problems: [] };
  return { settings: { ...settings, timeZone: timeZone ?? settings.timeZone }, problems };
};

const readAll = async (asked: CheckArguments, { settings, problems }: CheckSettings, tools: CheckTools) => {
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
  return {
    settings,
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

const check = async (asked: CheckArguments, tools: CheckTools): Promise<CheckOutcome> => {
  const file = await settingsOf(asked);
  const spoilt = file.problems.find(({ code }) => code === 'SETTINGS_FILE');
  // Without the options that were asked for the answer would be about another program.
  if (spoilt !== undefined) return refused(sentence(spoilt));
  const { settings, problems: ofSettings, reads } = await readAll(asked, file, tools);
  const merged = programOf(reads);
  const program = merged && asAtVenue(merged, settings);
  const problems = [...ofSettings, ...problemsOf(reads)];
  const zone = program?.zone.name ?? settings.timeZone ?? tools.machineZone;
  const at = asked.at === null ? instant(tools.machine.now()) : parseInstant(asked.at, zone);
  if (at === null) return wrongUsage(`--at is not a moment that exists: "${asked.at}".`);
  const sources = reads.map(sourceRead);
  const report = reportOf(sources, program, problems, at, settings.rules);
  const out = asked.json ? `${JSON.stringify(report, null, 2)}\n` : '';
  if (!program) return { code: 1, out, err: `${unusableLines(reads, ofSettings).join('\n')}\n` };
  return { code: 0, out: out || printed(report, program, settings, at, tools.tzVersion), err: '' };
};

const refused = (reason: string): CheckOutcome => ({ code: 2, out: '', err: `${reason}\n` });

const wrongUsage = (reason: string): CheckOutcome => refused(`${reason}\n\n${checkHelp.trimEnd()}`);

/** `npm run check`: reads feeds once, in Node, and says what the screens would show. */
export const runCheck = (args: readonly string[], tools: CheckTools): Promise<CheckOutcome> => {
  const usage = parseCheckArguments(args);
  if (!usage.ok) return Promise.resolve(wrongUsage(usage.sentence));
  if (usage.value.help) return Promise.resolve({ code: 0, out: checkHelp, err: '' });
  const unchecked = certificatesUnchecked(tools.env);
  return unchecked === null ? check(usage.value, tools) : Promise.resolve(refused(unchecked));
};
