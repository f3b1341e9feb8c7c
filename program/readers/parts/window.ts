import type { Instant } from '../../time/instant.ts';
import type { WrittenTime } from '../../time/parse.ts';
import { instantOfWritten } from './session.ts';

/** What a source's `window` says, half-open: wall time of the venue, whose zone only the feed may know, or exact times. */
export type WrittenWindow = { readonly from: WrittenTime; readonly to: WrittenTime };

/** A stretch of time, half-open. */
export type Window = { readonly from: Instant; readonly to: Instant };

/** What a window means at a venue in `zone`. Its own offsets are believed, whatever those of the feed are worth. */
export const windowIn = ({ from, to }: WrittenWindow, zone: string): Window => {
  const timing = { zone, trustOffset: true };
  return { from: instantOfWritten(from, timing), to: instantOfWritten(to, timing) };
};

/** Whether something begins inside a window; without one everything does. */
export const isInside = (start: Instant, window: Window | null): boolean =>
  window === null || (start >= window.from && start < window.to);
