import type { Snapshot } from '../../preload/contract.ts';
import type { Program } from '../../program/model.ts';
import type { Problem } from '../../program/result.ts';
import { timelineOf } from '../../program/schedule/timeline.ts';
import { boardTime } from '../../program/time/clock.ts';
import type { Instant } from '../../program/time/instant.ts';
import { trustedClock } from '../../program/time/trust.ts';
import type { SourceReport, SuspectReport } from '../feed/source-report.ts';
import type { NoticesReport } from '../notices/notices-report.ts';
import { conditionNow, type StatusFacts } from './facts.ts';
import type { NoticesStatus, SourceStatus, Status, Utc } from './status.ts';

/** Problems that are listed; the rest are counted. */
const mostProblems = 50;

/** An instant of machine or board time as status shows it. */
export const utc = (at: number): Utc => new Date(at).toISOString();

const utcOrNull = (at: Instant | null): Utc | null => (at === null ? null : utc(at));

/** Milliseconds as seconds, to a tenth. */
const inSeconds = (milliseconds: number): number => Math.round(milliseconds / 100) / 10;

const suspectStatus = ({ lasted, ...suspect }: SuspectReport): SourceStatus['suspect'] => ({
  ...suspect,
  lastedSeconds: inSeconds(lasted),
});

const sourceStatus = (source: SourceReport): SourceStatus => {
  const { shown, state, failures, sessions, skipped, suspect, problem } = source;
  return {
    feed: shown,
    ...{ state, failures, sessions, skipped, problem },
    confirmedAt: utcOrNull(source.confirmedAt),
    fetchedAt: utcOrNull(source.fetchedAt),
    nextAt: utcOrNull(source.nextAt),
    suspect: suspect && suspectStatus(suspect),
  };
};

const noticesStatus = (report: NoticesReport): NoticesStatus => {
  const { shown, state, failures, notices, skipped, problem } = report;
  return {
    feed: shown,
    ...{ state, failures, notices, skipped, problem },
    confirmedAt: utcOrNull(report.confirmedAt),
    fetchedAt: utcOrNull(report.fetchedAt),
    nextAt: utcOrNull(report.nextAt),
  };
};

const phaseOf = (first: Instant, last: Instant, now: Instant): 'before' | 'during' | 'after' => {
  if (now < first) return 'before';
  return now < last ? 'during' : 'after';
};

/** As old as its oldest part that ages; a confirmation alone makes no new snapshot, so the sources are asked. */
const confirmedAtOf = ({ sources, snapshot }: StatusFacts): Instant | null => {
  const aging = sources.flatMap(({ ages, confirmedAt }) =>
    ages && confirmedAt !== null ? [confirmedAt] : [],
  );
  return (
    aging.reduce<Instant | null>((oldest, at) => (oldest === null || at < oldest ? at : oldest), null) ??
    snapshot?.health.confirmedAt ??
    null
  );
};

const eventStatus = (program: Program, snapshot: Snapshot, facts: StatusFacts): Status['event'] => {
  const { now } = facts;
  const { sessions, lastEnds } = timelineOf(program.sessions);
  const first = sessions[0]?.start ?? null;
  const last = lastEnds.at(-1) ?? null;
  const knowable = first !== null && last !== null && snapshot.clock.trusted;
  return {
    title: program.title,
    sessions: program.sessions.length,
    skipped: program.skipped,
    phase: knowable ? phaseOf(first, last, boardTime(now, snapshot.rehearsal)) : null,
    firstStart: utcOrNull(first),
    lastEnd: utcOrNull(last),
    confirmedAt: utcOrNull(confirmedAtOf(facts)),
  };
};

const screenStatus = ({ snapshot, now, keptLit }: StatusFacts): Status['screen'] => {
  const { board, room, track, demo } = snapshot?.screen ?? {
    board: '',
    room: null,
    track: null,
    demo: false,
  };
  const rehearsal = snapshot?.rehearsal ?? null;
  return {
    ...{ board, room, track, demo, keptLit },
    revision: snapshot?.revision ?? 0,
    rehearsal: rehearsal && { boardTime: utc(boardTime(now, rehearsal)), speed: rehearsal.speed },
  };
};

const clockStatus = ({ snapshot, machineZone }: StatusFacts): Status['clock'] => {
  const clock = snapshot?.clock ?? trustedClock;
  const zone = snapshot?.program?.zone ?? null;
  return {
    trusted: clock.trusted,
    why: clock.trusted ? null : clock.why,
    offSeconds: clock.trusted || clock.off === null ? null : inSeconds(clock.off),
    venueZone: zone?.name ?? null,
    venueZoneFrom: zone?.from ?? null,
    machineZone,
  };
};

const pageStatus = ({ vitals, steady, plannedReloads }: StatusFacts): Status['page'] => {
  const { lastBeat = null, safe = false } = vitals ?? {};
  return {
    lastBeatSecondsAgo: lastBeat === null ? null : inSeconds(steady - lastBeat),
    renderersGone: vitals?.renderersGone ?? 0,
    hangs: vitals?.hangs ?? 0,
    windowsReplaced: vitals?.windowsReplaced ?? 0,
    graphicsGone: vitals?.graphicsGone ?? 0,
    childrenGone: vitals?.childrenGone ?? 0,
    plannedReloads,
    safeBoard: safe,
  };
};

const distinctProblems = (problems: readonly Problem[]): readonly Problem[] => [
  ...new Map(
    problems.map(({ code, where, message }) => [
      JSON.stringify([code, where, message]),
      { code, where, message },
    ]),
  ).values(),
];

/** The status of a screen that has been in its condition since `since`. Pure. */
export const composeStatus = (facts: StatusFacts, since: Instant): Status => {
  const { now, snapshot, sources, notices, memory, storage } = facts;
  const problems = distinctProblems(facts.problems);
  return {
    schema: 1,
    version: facts.version,
    writtenAt: utc(now),
    ...conditionNow(facts),
    since: utc(since),
    uptimeSeconds: inSeconds(facts.uptime),
    screen: screenStatus(facts),
    event: snapshot?.program ? eventStatus(snapshot.program, snapshot, facts) : null,
    sources: sources.map(sourceStatus),
    notices: notices && noticesStatus(notices),
    problems: { count: problems.length, list: problems.slice(0, mostProblems) },
    clock: clockStatus(facts),
    page: pageStatus(facts),
    memory,
    storage,
  };
};
