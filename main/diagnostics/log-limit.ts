import { type Duration, seconds } from '../../program/time/instant.ts';

/** How many lines of one event may come at once, and how soon each further one may. */
export type LogRate = { readonly atOnce: number; readonly every: Duration };

/** A bad minute in full, then a line every ten seconds: half a day of a storm fits into one log file. */
export const logRate: LogRate = { atOnce: 100, every: seconds(10) };

/** What a restart is explained by is always kept. */
const unlimited: ReadonlySet<string> = new Set(['STARTED', 'ENDING', 'MAIN_ERROR']);

/** How many events are told apart before all are forgotten: a bound for names that come from outside. */
const mostEvents = 500;

type Allowance = { left: number; since: number; suppressed: number };

/**
 * Whether a line may be written now: null if not, else how many of its kind were not since the last one. Kinds are
 * events, and problems of one code. Time is `machine.steady()`: a clock that is set neither opens nor shuts the gate.
 */
export const logLimit = (
  steady: () => number,
  rate: LogRate,
): ((event: string, code: unknown) => number | null) => {
  const allowances = new Map<string, Allowance>();
  const allowanceOf = (kind: string): Allowance => {
    const known = allowances.get(kind);
    if (known) return known;
    if (allowances.size >= mostEvents) allowances.clear();
    const fresh = { left: rate.atOnce, since: steady(), suppressed: 0 };
    allowances.set(kind, fresh);
    return fresh;
  };
  return (event, code) => {
    if (unlimited.has(event)) return 0;
    const allowance = allowanceOf(typeof code === 'string' ? `${event} ${code}` : event);
    const earned = Math.floor((steady() - allowance.since) / rate.every);
    if (earned > 0) {
      allowance.left = Math.min(rate.atOnce, allowance.left + earned);
      allowance.since += earned * rate.every;
    }
    if (allowance.left === 0) {
      allowance.suppressed += 1;
      return null;
    }
    const { suppressed } = allowance;
    allowance.left -= 1;
    allowance.suppressed = 0;
    return suppressed;
  };
};
