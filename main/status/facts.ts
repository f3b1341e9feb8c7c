import type { Snapshot } from '../../preload/contract.ts';
import { type Condition, conditionOf, type ScreenFacts } from '../../program/condition.ts';
import type { Problem } from '../../program/result.ts';
import { type Instant, milliseconds } from '../../program/time/instant.ts';
import { trustedClock } from '../../program/time/trust.ts';
import type { SourceReport } from '../feed/source-report.ts';
import type { KioskVitals } from '../kiosk/vitals.ts';
import type { NoticesReport } from '../notices/notices-report.ts';
import { isBeating } from '../supervision/well.ts';
import type { MemoryReport } from './memory.ts';
import type { StorageReport } from './storage.ts';

/** All that is known of one screen at one moment. */
export type StatusFacts = {
  readonly version: string;
  /** Machine time. */
  readonly now: Instant;
  /** Monotonic ms, as in `KioskVitals.lastBeat`. */
  readonly steady: number;
  /** Milliseconds since the process began. */
  readonly uptime: number;
  readonly machineZone: string;
  /** Null before there is a wall. */
  readonly snapshot: Snapshot | null;
  readonly sources: readonly SourceReport[];
  /** Null where the settings name no notices. */
  readonly notices: NoticesReport | null;
  /** All that stand now, of settings, sources, programs and the sign. */
  readonly problems: readonly Problem[];
  /** Null before there is a window. */
  readonly vitals: KioskVitals | null;
  readonly keptLit: boolean;
  readonly memory: MemoryReport | null;
  readonly memoryHigh: boolean;
  readonly plannedReloads: number;
  readonly storage: StorageReport | null;
};

/** Three in a row are no hiccup: an emergency would not arrive. */
const areUnheard = ({ notices }: StatusFacts): boolean =>
  notices !== null &&
  (notices.failures > 2 ||
    notices.state === 'stale' ||
    (notices.state === 'holding' && notices.problem !== null));

const isSilent = ({ vitals, steady, uptime }: StatusFacts): boolean => {
  const lastBeat = vitals?.lastBeat ?? null;
  const sinceBeat = lastBeat === null ? null : milliseconds(steady - lastBeat);
  return !isBeating({ running: milliseconds(uptime), sinceBeat });
};

const screenFactsOf = (facts: StatusFacts): ScreenFacts => {
  const { snapshot, sources, problems, vitals, storage, memoryHigh, keptLit } = facts;
  const brought = sources.filter(({ state }) => state !== 'holding');
  return {
    health: snapshot?.health ?? { state: 'holding', confirmedAt: null },
    clock: snapshot?.clock ?? trustedClock,
    safe: vitals?.safe ?? false,
    silent: isSilent(facts),
    suspect: sources.some(({ suspect }) => suspect !== null),
    sourceMissing: brought.length > 0 && brought.length < sources.length,
    noticesUnheard: areUnheard(facts),
    problems: new Set(problems.map(({ code }) => code)),
    storageErrors: (storage?.newErrors ?? 0) > 0,
    memoryHigh,
    lit: keptLit,
    rehearsal: (snapshot?.rehearsal ?? null) !== null,
    demo: snapshot?.screen.demo ?? false,
  };
};

/** The condition that the facts of a screen come to. */
export const conditionNow = (facts: StatusFacts): Condition => conditionOf(screenFactsOf(facts));
