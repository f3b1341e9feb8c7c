import { knowsItsZone } from '../../program/merge/merge.ts';
import type { ReadAs } from '../../program/readers/json/parse.ts';
import type { Problem } from '../../program/result.ts';
import { instant } from '../../program/time/instant.ts';
import { feedAddress, insecurity } from './asking/address.ts';
import { type FeedState, openFeedState } from './feed-state.ts';
import type { FeedTools } from './feed-tools.ts';
import { pruneStores } from './keeping/prune.ts';
import { shelfNameOf } from './keeping/store.ts';
import type { AnswerFacts, RefreshListener } from './refresh-listener.ts';
import { keptUnder, type Source, shownSource, sourceProblem } from './source.ts';
import { reportOf, type SourceReport } from './source-report.ts';
import { newSourceState, type SourceState } from './source-state.ts';
import { type SourceRun, startSource } from './start-source.ts';

export type ProgramFeed = {
  /** Ends all refreshing; resolves when nothing of it runs any more. */
  readonly stop: () => Promise<void>;
  /** Asks every source at once. */
  readonly refreshNow: () => void;
  /** Staff say that what is doubted is right (rule 19): it is believed at once. */
  readonly confirm: () => void;
};

/** The state of all sources, and of each. */
export type FeedNews = FeedState & {
  /** Each has answered or failed in this run: no better news is on its way. */
  readonly asked: boolean;
  /** In the order of the settings; for the demo there are none. */
  readonly sources: readonly SourceReport[];
};

const hasBeenAsked = ({ inThisRun, refreshing }: SourceState): boolean => inThisRun || refreshing !== null;

/** What an answer changes beside the program. A server that does not tell the time now told it before. */
const answered = ({ nextAt, suspect, serverDate }: AnswerFacts): Partial<SourceState> => ({
  ...{ refreshing: null, failures: 0, nextAt, suspect },
  ...(serverDate === null ? {} : { serverDate }),
});

const listenerOf = (
  update: (part: Partial<SourceState>) => void,
  onRestored: () => void,
  onBug: (error: unknown) => void,
): RefreshListener => ({
  onRestored,
  onBug,
  onProgram: (program, { confirmedAt, fetchedAt, fromCache, ...facts }) =>
    update({ program, confirmedAt, fetchedAt, inThisRun: !fromCache, ...answered(facts) }),
  onReadAnew: (program) => update({ program }),
  onConfirmed: (confirmedAt, facts) => update({ confirmedAt, inThisRun: true, ...answered(facts) }),
  onProblem: (refreshing, { attempt, nextAt }) => update({ refreshing, failures: attempt, nextAt }),
  onStoreProblem: (storing) => update({ storing }),
});

/** What a source is kept by. A second one at the same address, read in another way, keeps its own files. */
const storeKeyOf = (sources: readonly Source[], source: Source, index: number): string => {
  const key = keptUnder(source);
  const twins = sources.slice(0, index).filter((earlier) => keptUnder(earlier) === key).length;
  return twins === 0 ? key : `${key}#${twins}`;
};

/** Forgets sources that were taken out of the settings, not those whose settings are broken for now. */
const forgetOthers = async (sources: readonly Source[], tools: FeedTools): Promise<void> => {
  const { storeFolder, machine, log, onBug, keepOthers } = tools;
  if (keepOthers === true) return;
  const inUse = new Set(sources.map((source, index) => shelfNameOf(storeKeyOf(sources, source, index))));
  await pruneStores(storeFolder, inUse, instant(machine.now()), log).catch(onBug);
};

/** Where a source is, or why it cannot be asked at all; and what is to be said of it either way. */
export const examined = (source: Source, baseDir: string, as: ReadAs = 'feed') => {
  const address = feedAddress(source.from, baseDir);
  const where = shownSource(source);
  const broken = sourceProblem(source) ?? (address.ok ? null : { ...address.problem, where });
  const doubt = address.ok ? insecurity(address.value, as) : null;
  const standing: readonly Problem[] = [broken, doubt && { ...doubt, where }].filter((one) => one !== null);
  return { address: address.ok && broken === null ? address.value : null, standing };
};

/**
 * Keeps the program of all `sources` for as long as it runs, and calls `onChange` with the whole state whenever any of
 * it changes: first when the disk has given every source's last good program, then with each answer. One failing source
 * never takes the others down.
 */
export const startProgramFeed = (
  sources: readonly Source[],
  tools: FeedTools,
  onChange: (news: FeedNews) => void,
): ProgramFeed => {
  const feeds = sources.map((source) => {
    const { address, standing } = examined(source, tools.baseDir);
    const shown = shownSource(source);
    for (const { code, message } of standing) tools.log(code, { feed: shown, problem: message });
    return { source, address, state: newSourceState(shown, address?.kind !== 'file', standing) };
  });
  const stateNow = openFeedState(feeds.map(({ state }) => state));
  let awaited = feeds.filter(({ address }) => address !== null).length;
  const changed = (): void => {
    const asked = feeds.every(({ address, state }) => address === null || hasBeenAsked(state));
    if (awaited > 0) return;
    const now = instant(tools.machine.now());
    const reports = feeds.map(({ state }) => reportOf(state, now));
    onChange({ ...stateNow(), asked, sources: reports });
  };
  const restored = (): void => {
    awaited -= 1;
    if (awaited === 0) tellZone();
    changed();
  };
  /** One that knows the venue's zone tells those that say nothing of their own (rule 13). */
  const tellZone = (): void => {
    const lead = knowsItsZone(feeds.flatMap(({ state }) => state.program ?? []));
    if (lead !== null) for (const { atVenue } of running) atVenue(lead.zone.name);
  };
  const running: readonly SourceRun[] = feeds.flatMap(({ source, address, state }, index) => {
    if (address === null) return [];
    const key = storeKeyOf(sources, source, index);
    const update = (part: Partial<SourceState>): void => {
      Object.assign(state, part);
      if (part.program !== undefined && awaited === 0) tellZone();
      changed();
    };
    return [startSource(source, address, key, tools, listenerOf(update, restored, tools.onBug))];
  });
  if (awaited === 0) changed();
  const forgetting = forgetOthers(sources, tools);
  return {
    stop: async () => {
      await Promise.all([forgetting, ...running.map((refresh) => refresh.stop())]);
    },
    refreshNow: () => {
      for (const refresh of running) refresh.refreshNow();
    },
    confirm: () => {
      for (const refresh of running) refresh.confirm();
    },
  };
};
