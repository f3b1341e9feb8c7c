import { readOptionsOf } from '../program/settings/reading.ts';
import { defaultSettings, type Settings } from '../program/settings/settings.ts';
import { instant } from '../program/time/instant.ts';
import { readDemo } from './demo.ts';
import type { FeedTools } from './feed/feed-tools.ts';
import { type FeedNews, startProgramFeed } from './feed/program-feed.ts';

export type SourceTools = FeedTools & { readonly machineZone: string; readonly demoFile: string };

/** Keeps telling what is known of the configured feeds. */
export const startConfigured = (
  settings: Settings,
  tools: SourceTools,
  tell: (news: FeedNews) => void,
): void => {
  const sources = settings.sources.map((source) => ({
    from: source.from,
    headers: source.headers,
    options: readOptionsOf(settings, source, tools.machineZone),
  }));
  startProgramFeed(sources, tools, tell);
};

/** Tells of the demo, once: wall/ keeps it mid-event. */
export const startDemo = async (tools: SourceTools, tell: (news: FeedNews) => void): Promise<void> => {
  const source = { from: tools.demoFile, format: null, timeZone: null, trustOffset: true, headers: {} };
  const program = await readDemo(tools.demoFile, readOptionsOf(defaultSettings, source, tools.machineZone));
  const confirmation = { confirmedAt: instant(tools.machine.now()), inThisRun: true, ages: false };
  tell({ program, confirmation, problems: [], asked: true });
};
