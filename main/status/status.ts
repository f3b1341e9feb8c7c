import type { Condition } from '../../program/condition.ts';
import type { Health } from '../../program/health.ts';
import type { VenueZone } from '../../program/model.ts';
import type { Problem } from '../../program/result.ts';
import type { ClockDoubt } from '../../program/time/trust.ts';
import type { SuspectReport } from '../feed/source-report.ts';
import type { MemoryReport } from './memory.ts';
import type { StorageReport } from './storage.ts';

/** An instant as ISO 8601 in UTC, such as `2026-11-22T09:00:00.000Z`. */
export type Utc = string;

/** One source, without its secrets. */
export type SourceStatus = {
  readonly feed: string;
  readonly state: Health['state'];
  readonly confirmedAt: Utc | null;
  readonly fetchedAt: Utc | null;
  readonly failures: number;
  readonly nextAt: Utc | null;
  readonly sessions: number;
  readonly skipped: number;
  readonly suspect: (Omit<SuspectReport, 'lasted'> & { readonly lastedSeconds: number }) | null;
  readonly problem: Problem | null;
};

/** The source of notices, without its secrets. */
export type NoticesStatus = Omit<SourceStatus, 'sessions' | 'suspect'> & { readonly notices: number };

/**
 * All that is said of one screen to whoever looks after it: the content of `status.json` and `/status`. Fields are only
 * added within one schema number. Machine time throughout (rule 24). `docs/status.md` explains each field.
 */
export type Status = Condition & {
  readonly schema: 1;
  readonly version: string;
  readonly writtenAt: Utc;
  /** When `state` and `reason` became what they are. */
  readonly since: Utc;
  readonly uptimeSeconds: number;
  readonly screen: {
    readonly board: string;
    readonly room: string | null;
    readonly track: string | null;
    /** Counts what was sent to the page in this run. */
    readonly revision: number;
    readonly demo: boolean;
    readonly rehearsal: { readonly boardTime: Utc; readonly speed: number } | null;
    /** The system promises to keep the display lit. */
    readonly keptLit: boolean;
  };
  readonly event: {
    readonly title: string;
    readonly sessions: number;
    readonly skipped: number;
    /** By board time; null while the clock is not trusted, and for an event without sessions. */
    readonly phase: 'before' | 'during' | 'after' | null;
    readonly firstStart: Utc | null;
    readonly lastEnd: Utc | null;
    readonly confirmedAt: Utc | null;
  } | null;
  readonly sources: readonly SourceStatus[];
  /** Null where the settings name none. */
  readonly notices: NoticesStatus | null;
  /** Of every kind, each different one once; the list is capped. */
  readonly problems: { readonly count: number; readonly list: readonly Problem[] };
  readonly clock: {
    readonly trusted: boolean;
    readonly why: ClockDoubt | null;
    /** What would have to be added to the machine's clock. */
    readonly offSeconds: number | null;
    readonly venueZone: string | null;
    readonly venueZoneFrom: VenueZone['from'] | null;
    readonly machineZone: string;
  };
  readonly page: {
    readonly lastBeatSecondsAgo: number | null;
    readonly renderersGone: number;
    readonly hangs: number;
    readonly windowsReplaced: number;
    readonly graphicsGone: number;
    readonly childrenGone: number;
    readonly plannedReloads: number;
    readonly safeBoard: boolean;
  };
  readonly memory: MemoryReport | null;
  readonly storage: StorageReport | null;
};

/** A status as it stands in `status.json` and at `/status`. */
export const statusText = (status: Status): string => `${JSON.stringify(status, null, 2)}\n`;
