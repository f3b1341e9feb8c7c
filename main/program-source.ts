import { readOptionsOf } from '../program/settings/reading.ts';
import { defaultSettings, plainSource, type Settings } from '../program/settings/settings.ts';
import { instant } from '../program/time/instant.ts';
import { readDemo } from './demo.ts';
import type { Environment } from './feed/asking/filled.ts';
import type { FeedTools } from './feed/feed-tools.ts';
import { type FeedNews, type ProgramFeed, startProgramFeed } from './feed/program-feed.ts';
import { sourceOf } from './feed/source.ts';

export type SourceTools = FeedTools & {
  readonly machineZone: string;
  readonly env: Environment;
  readonly demoFile: string;
};

/** Keeps telling what is known of the configured feeds. */
const startConfigured = (
  settings: Settings,
  tools: SourceTools,
  tell: (news: FeedNews) => void,
): ProgramFeed => {
  const sources = settings.sources.map((source) => sourceOf(settings, source, tools.machineZone, tools.env));
  return startProgramFeed(sources, tools, tell);
};

/** Tells of the demo, once: wall/ keeps it mid-event. */
const startDemo = async (tools: SourceTools, tell: (news: FeedNews) => void): Promise<void> => {
  const options = readOptionsOf(defaultSettings, plainSource(tools.demoFile), tools.machineZone);
  const today = instant(tools.machine.now());
  const program = await readDemo(tools.demoFile, { ...options, today, venueZone: null });
  const confirmation = { confirmedAt: instant(tools.machine.now()), inThisRun: true, ages: false };
  tell({ program, confirmation, problems: [], asked: true, sources: [] });
};

/** Where the program comes from, as it runs. */
export type ProgramSource = {
  /** Tells the newest state at once, where there is one, and each later one. */
  readonly listen: (listener: (news: FeedNews) => void) => void;
  /** Staff say that what is doubted is right (rule 19). */
  readonly confirm: () => void;
};

/**
 * Starts what the settings name, or the demo, at once; what comes before somebody listens is kept, its newest state.
 */
export const startProgram = (settings: Settings, demo: boolean, tools: SourceTools): ProgramSource => {
  let newest: FeedNews | null = null;
  let listener: ((news: FeedNews) => void) | null = null;
  const tell = (news: FeedNews): void => {
    newest = news;
    listener?.(news);
  };
  let feed: ProgramFeed | null = null;
  if (demo) startDemo(tools, tell).catch(tools.onBug);
  else feed = startConfigured(settings, tools, tell);
  return {
    listen: (heard) => {
      listener = heard;
      if (newest !== null) heard(newest);
    },
    confirm: () => feed?.confirm(),
  };
};
