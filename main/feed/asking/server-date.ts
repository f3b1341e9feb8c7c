import { type Instant, instant } from '../../../program/time/instant.ts';

/** What time a server said it was, and what time it was here when it did. */
export type ServerDate = {
  /** Its `Date` header plus its `Age` header: a cache on the way repeats the date of an older answer. */
  readonly at: Instant;
  /** Machine time. */
  readonly heardAt: Instant;
};

/** The time a server tells in its headers; null where it tells none that can be read. */
export const dateIn = (headers: Headers): Instant | null => {
  const said = Date.parse(headers.get('date') ?? '');
  if (Number.isNaN(said)) return null;
  const age = headers.get('age') ?? '';
  return instant(said + (/^\d{1,9}$/.test(age) ? Number(age) * 1000 : 0));
};
