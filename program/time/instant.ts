declare const instantMark: unique symbol;
declare const durationMark: unique symbol;

/** A moment: milliseconds since 1970-01-01T00:00:00Z. Venue wall time exists only through `zone.ts`. */
export type Instant = number & { readonly [instantMark]: true };

/** A length of time in milliseconds. */
export type Duration = number & { readonly [durationMark]: true };

/** Marks milliseconds UTC as an instant. Refuses what is not a finite number: that is a bug, so it throws. */
export const instant = (millisecondsUtc: number): Instant => {
  if (!Number.isFinite(millisecondsUtc)) throw new RangeError(`not an instant: ${millisecondsUtc}`);
  return millisecondsUtc as Instant;
};

export const milliseconds = (count: number): Duration => count as Duration;
export const seconds = (count: number): Duration => (count * 1000) as Duration;
export const minutes = (count: number): Duration => (count * 60_000) as Duration;
export const hours = (count: number): Duration => (count * 3_600_000) as Duration;

/** The instant that lies `length` after (or, negative, before) `start`. */
export const after = (start: Instant, length: number): Instant => (start + length) as Instant;

/** How long from `start` to `end`; negative when `end` comes first. */
export const between = (start: Instant, end: Instant): Duration => (end - start) as Duration;

/** The earliest of the candidates that lies after `now`, or null: the form of every `changesAt` (rule 15). */
export const earliestAfter = (now: Instant, candidates: Iterable<Instant | null>): Instant | null => {
  let earliest: Instant | null = null;
  for (const candidate of candidates) {
    if (candidate !== null && candidate > now && (earliest === null || candidate < earliest)) {
      earliest = candidate;
    }
  }
  return earliest;
};
