import { after, type Duration, type Instant, seconds } from '../../program/time/instant.ts';

/** The time a server told, and the machine's steady time when it did: so it goes on telling, whatever is done to our clock. */
export type Reading = { readonly at: Instant; readonly steady: number };

/** What is known of one server's clock. */
export type ServerClock = {
  /** The reading that counts. */
  readonly best: Reading;
  readonly last: Reading;
  /**
   * Its dates do not run like a clock: something on the way gives copies of older answers without an `Age`. Such a date
   * can only be late, so it may say that our clock is behind, and never that it is ahead.
   */
  readonly copied: boolean;
};

/** An answer tells the time at which it began, and is heard when it was read. */
const jitter: Duration = seconds(30);

const standOf = ({ at, steady }: Reading): number => at - steady;

/** Whether two dates in a row run like a clock: the later neither stands still nor jumps. */
const runs = (one: Reading, other: Reading): boolean =>
  other.at - one.at >= (other.steady - one.steady) / 2 && Math.abs(standOf(other) - standOf(one)) < jitter;

/** Dates count whole seconds: two answers closer than this say nothing of how they run. */
const resolution: Duration = seconds(2);

const saysNothing = (one: Reading, other: Reading): boolean =>
  other.steady - one.steady < resolution && Math.abs(other.at - one.at) <= resolution;

/** What is known of a server's clock after another reading of it. */
export const heardFrom = (known: ServerClock | null, reading: Reading): ServerClock => {
  if (known === null) return { best: reading, last: reading, copied: false };
  if (saysNothing(known.last, reading)) return known;
  if (runs(known.last, reading)) return { best: reading, last: reading, copied: false };
  const best = standOf(reading) > standOf(known.best) ? reading : known.best;
  return { best, last: reading, copied: true };
};

/** What the server's clock shows at a moment of steady time. */
export const serverTimeAt = ({ best }: ServerClock, steady: number): Instant =>
  after(best.at, Math.round(steady - best.steady));
