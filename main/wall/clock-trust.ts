import type { Machine } from '../../program/time/clock.ts';
import { after, type Instant, instant, milliseconds } from '../../program/time/instant.ts';
import {
  type ClockTrust,
  clockTolerance,
  isSameTrust,
  trustedClock,
  trustOf,
} from '../../program/time/trust.ts';
import type { Log } from '../diagnostics/log.ts';
import type { SourceReport } from '../feed/source-report.ts';
import { heardFrom, type ServerClock, serverTimeAt } from './server-clock.ts';

/** What of a source's report bears on the clock. */
export type TimeReport = Pick<SourceReport, 'ages' | 'fetchedAt' | 'confirmedAt' | 'serverDate'>;

export type ClockTrustParts = {
  readonly machine: Machine;
  readonly log: Log;
  readonly builtAt: Instant;
  /** False in rehearsal (now-next.md rule 24), in the demo, and where the settings say that the clock is right. */
  readonly doubts: boolean;
};

/** What is thought of the machine's clock. */
export type ClockTrustWatch = {
  /** Takes in what the sources report: at first how old their kept answers are, then what their servers' clocks show. */
  readonly hear: (sources: readonly TimeReport[]) => void;
  /** What is thought at this moment. The same object for as long as it is the same thought. */
  readonly latest: () => ClockTrust;
};

const newest = (instants: readonly (Instant | null)[]): Instant | null =>
  instants.reduce((one, other) => (other === null || (one !== null && one > other) ? one : other), null);

/** When an origin gave or confirmed what is kept of a source. */
const stampsOf = ({ ages, fetchedAt, confirmedAt }: TimeReport): readonly (Instant | null)[] =>
  ages ? [fetchedAt, confirmedAt] : [];

/**
 * Weighs the machine's clock against the build, the disk and the servers (`program/time/trust.ts`), and logs
 * CLOCK_UNTRUSTED and CLOCK_TRUSTED when the verdict changes. What a server told stays valid when our clock is set, so
 * that a corrected clock is believed without another answer.
 */
export const openClockTrust = ({ machine, log, builtAt, doubts }: ClockTrustParts): ClockTrustWatch => {
  const started = machine.steady();
  /** By the place of their source in the settings: addresses as they may be shown can be the same for two. */
  const servers = new Map<number, ServerClock & { readonly heardAt: Instant }>();
  /** Null before the first report. */
  let stored: { readonly at: Instant | null } | null = null;
  let thought = trustedClock;

  const hearDate = ({ serverDate }: TimeReport, place: number): void => {
    const known = servers.get(place) ?? null;
    if (serverDate === null || known?.heardAt === serverDate.heardAt) return;
    const { at, heardAt } = serverDate;
    servers.set(place, { ...heardFrom(known, { at, steady: machine.steady() }), heardAt });
  };
  const serversAt = (steady: number, now: Instant): readonly Instant[] =>
    [...servers.values()].flatMap((server) => {
      const shows = serverTimeAt(server, steady);
      return server.copied && shows < after(now, -clockTolerance) ? [] : [shows];
    });

  return {
    hear: (sources) => {
      // A stamp that a wrong clock wrote is contradicted by its server. For a file nobody would ever contradict it.
      stored ??= { at: newest(sources.flatMap(stampsOf)) };
      sources.forEach(hearDate);
    },
    latest: () => {
      if (!doubts) return trustedClock;
      const steady = machine.steady();
      const now = instant(Math.floor(machine.now()));
      const lasted = milliseconds(Math.round(steady - started));
      const found = trustOf({
        now,
        builtAt,
        storedAt: stored?.at ?? null,
        lasted,
        servers: serversAt(steady, now),
      });
      if (isSameTrust(found, thought)) return thought;
      thought = found;
      if (found.trusted) log('CLOCK_TRUSTED');
      else log('CLOCK_UNTRUSTED', { why: found.why, off: found.off });
      return found;
    },
  };
};
