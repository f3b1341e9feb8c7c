import type { Condition } from '../../program/condition.ts';
import type { Problem } from '../../program/result.ts';
import type { Machine } from '../../program/time/clock.ts';
import { type Duration, type Instant, instant, seconds } from '../../program/time/instant.ts';
import type { Log } from '../diagnostics/log.ts';
import { composeStatus } from './compose-status.ts';
import { conditionNow, type StatusFacts } from './facts.ts';
import { keepEndpoint } from './keep-endpoint.ts';
import type { MemoryReport } from './memory.ts';
import { watchMemory } from './memory-watch.ts';
import { statusText } from './status.ts';
import { openStatusFile, type StatusFile } from './status-file.ts';
import { ext4Folder } from './storage.ts';
import { watchStorage } from './storage-watch.ts';

/** How often it is looked for what nobody tells: a silent page, a display that may sleep. */
const betweenLooks: Duration = seconds(5);

/** Where status takes its facts from: each is asked whenever a status is made. */
export type StatusSources = {
  readonly latest: () => StatusFacts['snapshot'];
  readonly sources: () => StatusFacts['sources'];
  readonly notices: () => StatusFacts['notices'];
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

/** What is worth a line in the file at once. Instants and counts that go on by themselves can wait half a minute. */
const noteworthy = ({ reasons }: Condition, { snapshot, sources, notices, problems }: StatusFacts): string =>
  JSON.stringify([
    reasons,
    snapshot?.revision,
    problems.length,
    [notices?.state, notices?.failures === 0, notices?.notices],
    sources.map(({ state, failures, problem, suspect }) => [
      state,
      failures === 0,
      problem?.code,
      suspect?.answers,
    ]),
  ]);

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
    notices: from.notices(),
    problems: from.problems(),
    vitals: from.vitals(),
    keptLit: from.keptLit(),
    memory: memory.report(),
    memoryHigh: memory.high(),
    plannedReloads: memory.reloads(),
    storage: storage(),
  });
};

/**
 * Keeps telling how the screen fares: in `status.json`, in the log whenever its condition changes (`STATE`), and at the
 * endpoint where one is set. It reads and never steers, but for the planned reload of a page that has grown too large.
 */
export const startStatus = (parts: StatusParts): StatusKeeper => {
  const { machine, log, file: path, onBug } = parts;
  let condition: Condition | null = null;
  let since = instant(machine.now());
  let noted = '';
  let file: StatusFile | null = null;

  const touch = (): void => file?.touch();
  const ownProblems = keepEndpoint({
    ...{ machine, log, onBug, onNews: touch, onProblem: parts.onProblem },
    port: parts.settings.statusPort,
    status: () => composeStatus(allFacts(), since),
  });
  const facts = openFacts(parts, touch);
  const allFacts = (): StatusFacts => {
    const known = facts();
    return { ...known, problems: [...known.problems, ...ownProblems()] };
  };
  const look = (): void => {
    const known = allFacts();
    const next = conditionNow(known);
    if (condition?.reason !== next.reason) {
      since = known.now;
      log('STATE', { state: next.state, reason: next.reason, before: condition?.state ?? null });
    }
    condition = next;
    const before = noted;
    noted = noteworthy(next, known);
    if (noted !== before) touch();
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
