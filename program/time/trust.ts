import type { Duration, Instant } from './instant.ts';

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
      /** The newest instant that is known to have passed. */
      readonly atLeast: Instant;
    };

/** A clock that nothing speaks against. */
export const trustedClock: ClockTrust = { trusted: true };
