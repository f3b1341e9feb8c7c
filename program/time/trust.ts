import { after, type Duration, type Instant, minutes, seconds } from './instant.ts';

/** Why a clock is doubted, in the words of the log (`faults.md` K5). */
export type ClockDoubt = 'before-build' | 'before-cache' | 'http-date';

/** Whether the machine's clock may be believed. While it may not, no board says what is on now. */
export type ClockTrust =
  | { readonly trusted: true }
  | {
      readonly trusted: false;
      readonly why: ClockDoubt;
      /** What has to be added to the machine's clock to come to the true time; null where nobody knows. */
      readonly off: Duration | null;
      /** What has to be added at the least: more than that is known to have passed. Negative where little is known. */
      readonly offAtLeast: Duration;
    };

/** A clock that nothing speaks against. */
export const trustedClock: ClockTrust = { trusted: true };

/** Clocks that differ by less tell the same time: a visitor sees minutes, and an answer was under way for seconds. */
export const clockTolerance: Duration = minutes(2);

/** What speaks for and against a clock that shows `now`. */
export type ClockEvidence = {
  readonly now: Instant;
  /** When this app was built. */
  readonly builtAt: Instant;
  /** The newest answer that an earlier run kept; null where there is none. */
  readonly storedAt: Instant | null;
  /** How long this run has lasted: build and kept answers lie at least that far back. */
  readonly lasted: Duration;
  /** What the clocks of the servers show at this moment, as far as they have told their time in this run. */
  readonly servers: readonly Instant[];
};

/**
 * Whether a clock may be believed (`faults.md` K5). It is not where it stands before the build or before an answer that
 * an earlier run kept, nor where every server tells another time. One server that tells the same time settles it: no two
 * clocks are wrong alike by chance, and the kept answer may have been dated by this very clock on a worse day. A server
 * that lives before the build has no clock to speak of, and is not heard.
 */
export const trustOf = ({ now, builtAt, storedAt, lasted, servers }: ClockEvidence): ClockTrust => {
  const built = after(builtAt, lasted);
  const stored = storedAt === null ? built : after(storedAt, lasted);
  const heard = servers.filter((server) => server >= after(builtAt, -clockTolerance));
  const doubt = (why: ClockDoubt): ClockTrust => ({
    trusted: false,
    why,
    off: offOf(now, heard),
    offAtLeast: inSeconds(Math.max(built, stored) - now),
  });
  if (now < after(built, -clockTolerance)) return doubt('before-build');
  if (heard.some((server) => Math.abs(server - now) < clockTolerance)) return trustedClock;
  if (now < after(stored, -clockTolerance)) return doubt('before-cache');
  return heard.length > 0 ? doubt('http-date') : trustedClock;
};

/** How far off the servers say the clock is; null where there is none, or where they disagree among themselves. */
const offOf = (now: Instant, servers: readonly Instant[]): Duration | null => {
  const [first] = servers;
  if (first === undefined) return null;
  const agree = Math.max(...servers) - Math.min(...servers) < clockTolerance;
  return agree ? inSeconds(first - now) : null;
};

/** A header tells whole seconds, and what is pushed to the page should not change with every look. */
const inSeconds = (length: number): Duration => seconds(Math.round(length / 1000));

/** Whether two findings say the same to a board and to the log: a doubt whose size has moved by seconds is the same doubt. */
export const isSameTrust = (one: ClockTrust, other: ClockTrust): boolean => {
  if (one.trusted || other.trusted) return one.trusted === other.trusted;
  return (
    one.why === other.why &&
    (one.off === null) === (other.off === null) &&
    Math.abs((one.off ?? 0) - (other.off ?? 0)) < clockTolerance &&
    Math.abs(one.offAtLeast - other.offAtLeast) < clockTolerance
  );
};
