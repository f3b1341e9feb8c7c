import type { Condition } from '../../program/condition.ts';
import type { Problem } from '../../program/result.ts';
import type { Machine } from '../../program/time/clock.ts';
import { type Duration, type Instant, instant, minutes, seconds } from '../../program/time/instant.ts';
import type { Log } from '../diagnostics/log.ts';
import { composeStatus } from './compose-status.ts';
import { conditionNow, type StatusFacts } from './facts.ts';
import type { MemoryReport } from './memory.ts';
import { watchMemory } from './memory-watch.ts';
import { type Status, statusText } from './status.ts';
import { openStatusFile, type StatusFile } from './status-file.ts';
import { ext4Folder } from './storage.ts';
import { watchStorage } from './storage-watch.ts';

/** How often it is looked for what nobody tells: a silent page, a display that may sleep. */
const betweenLooks: Duration = seconds(5);
/** How long a port that could not be had is left alone. */
const beforeNextTry: Duration = minutes(1);

/** Where status takes its facts from: each is asked whenever a status is made. */
export type StatusSources = {
  readonly latest: () => StatusFacts['snapshot'];
  readonly sources: () => StatusFacts['sources'];
  readonly problems: () => readonly Problem[];
  readonly vitals: () => StatusFacts['vitals'];
  readonly keptLit: () => boolean;
  /** Milliseconds since the process began. */
  readonly uptime: () => number;
};

export type StatusParts = {
  readonly from: StatusSources;
  readonly machine: Machine;
  readonly machineZone: string;
  readonly version: string;
  readonly log: Log;
  /** `status.json`. */
  readonly file: string;
  readonly stateFolder: string;
  readonly settings: { readonly maxMemoryBytes: number; readonly statusPort: number | null };
  readonly measure: (at: string) => MemoryReport;
  /** Loads the page anew. */
  readonly reload: () => void;
  readonly onProblem: (problem: Problem) => void;
  readonly onBug: (error: unknown) => void;
};

/** Something may have changed: look now, and not in five seconds. */
export type StatusKeeper = { readonly look: () => void };

const isSame = (one: Condition, other: Condition): boolean =>
  one.reasons.join(' ') === other.reasons.join(' ');

/** What is watched over a run, and the facts it comes to. */
const openFacts = (parts: StatusParts, onNews: () => void): (() => StatusFacts) => {
  const { from, machine, machineZone, version, log, stateFolder, onBug } = parts;
  const now = (): Instant => instant(machine.now());
  const memory = watchMemory({
    ...{ machine, log },
    measure: () => parts.measure(new Date(now()).toISOString()),
    most: parts.settings.maxMemoryBytes,
    latest: from.latest,
    reload: parts.reload,
    onMeasured: onNews,
  });
  const storage = watchStorage({
    ...{ machine, log, stateFolder, onBug },
    errorsFolder: ext4Folder,
    onLooked: onNews,
  });
  return () => ({
    ...{ version, machineZone },
    now: now(),
    steady: machine.steady(),
    uptime: from.uptime(),
    snapshot: from.latest(),
    sources: from.sources(),
    problems: from.problems(),
    vitals: from.vitals(),
    keptLit: from.keptLit(),
    memory: memory.report(),
    memoryHigh: memory.high(),
    plannedReloads: memory.reloads(),
    storage: storage(),
  });
};

/** Opens the endpoint where a port is set; one that cannot be had is tried again each minute. Gives what is wrong. */
const keepEndpoint = (
  parts: StatusParts,
  status: () => Status,
  onNews: () => void,
): (() => readonly Problem[]) => {
  const { settings, machine, log, onProblem, onBug } = parts;
  const port = settings.statusPort;
  let problem: Problem | null = null;
  const tryToOpen = async (chosen: number): Promise<void> => {
    // Its own chunk: a screen without an endpoint starts without a web server and the Prometheus client.
    const { openEndpoint } = await import('./endpoint.ts');
    const opened = await openEndpoint({ port: chosen, status, onBug });
    problem = opened.ok ? null : opened.problem;
    onNews();
    if (opened.ok) log('STATUS_ENDPOINT', { port: chosen });
    if (opened.ok) return;
    onProblem(opened.problem);
    machine.startTimer(() => tryToOpen(chosen).catch(onBug), beforeNextTry);
  };
  if (port !== null) tryToOpen(port).catch(onBug);
  return () => (problem === null ? [] : [problem]);
};

/**
 * Keeps telling how the screen fares: in `status.json`, in the log whenever its condition changes (`STATE`), and at the
 * endpoint where one is set. It reads and never steers, but for the planned reload of a page that has grown too large.
 */
export const startStatus = (parts: StatusParts): StatusKeeper => {
  const { machine, log, file: path, onBug } = parts;
  let condition: Condition | null = null;
  let since = instant(machine.now());
  let shown: number | null = null;
  let file: StatusFile | null = null;

  const touch = (): void => file?.touch();
  const ownProblems = keepEndpoint(parts, () => composeStatus(allFacts(), since), touch);
  const facts = openFacts(parts, touch);
  const allFacts = (): StatusFacts => {
    const known = facts();
    return { ...known, problems: [...known.problems, ...ownProblems()] };
  };
  const look = (): void => {
    const known = allFacts();
    const next = conditionNow(known);
    const before = condition;
    const changed = before === null || !isSame(before, next);
    if (changed) {
      if (before?.reason !== next.reason) {
        since = known.now;
        log('STATE', { state: next.state, reason: next.reason, before: before?.state ?? null });
      }
      condition = next;
    }
    const revision = known.snapshot?.revision ?? null;
    if (file !== null && (changed || revision !== shown)) file.touch();
    shown = revision;
    const text = (): string => statusText(composeStatus(allFacts(), since));
    file ??= openStatusFile({ path, text, machine, log, onBug });
  };
  const keepLooking = (): void => {
    look();
    machine.startTimer(keepLooking, betweenLooks);
  };
  machine.startTimer(keepLooking, betweenLooks);
  return { look };
};
