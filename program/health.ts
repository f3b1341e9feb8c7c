import { after, type Duration, type Instant, minutes } from './time/instant.ts';
import { clockTolerance } from './time/trust.ts';

/**
 * How much the program on the wall can be trusted, in machine time (rule 24).
 * live: confirmed lately; cache: from disk, not yet confirmed in this run; stale: confirmed longer ago than the limit;
 * holding: there is no program at all.
 */
export type Health = {
  readonly state: 'live' | 'cache' | 'stale' | 'holding';
  /** When an origin last confirmed the content, a 304 included; null while there is none. */
  readonly confirmedAt: Instant | null;
};

/** What health is derived from. */
export type Confirmation = {
  readonly confirmedAt: Instant | null;
  /** True once an origin has answered in this run. */
  readonly inThisRun: boolean;
  /** A file on this machine never ages (`faults.md`, status). */
  readonly ages: boolean;
};

/** Content confirmed longer ago than this is stale (`boards.md`, staleness). */
export const staleAfter: Duration = minutes(30);

/** Health at machine time `now`, and the instant at which it changes by itself (rule 15). */
export const healthAt = (
  { confirmedAt, inThisRun, ages }: Confirmation,
  now: Instant,
): { readonly health: Health; readonly changesAt: Instant | null } => {
  if (confirmedAt === null) return { health: { state: 'holding', confirmedAt }, changesAt: null };
  const fresh = inThisRun ? 'live' : 'cache';
  const staleAt = after(confirmedAt, staleAfter);
  // Kept on disk by a clock that was ahead of this one: it has an age that nobody knows, and is not fresh by that.
  const knownFrom = after(confirmedAt, -clockTolerance);
  if (ages && now < knownFrom) return { health: { state: 'stale', confirmedAt }, changesAt: knownFrom };
  if (!ages || now < staleAt) {
    return { health: { state: fresh, confirmedAt }, changesAt: ages ? staleAt : null };
  }
  return { health: { state: 'stale', confirmedAt }, changesAt: null };
};
