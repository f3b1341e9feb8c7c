import { type Duration, type Instant, minutes } from '../time/instant.ts';

/** How far a board stands from its place, in pixels of the page. */
export type Shift = { readonly x: number; readonly y: number };

/** How long it stands there. A whole number of minutes: boards are drawn anew on the minute anyway. */
const stands: Duration = minutes(4);

/** The farthest it ever goes, each way: what a frame must be larger than the screen. */
export const farthestShift = 4;

/** Around its place and back to it, 2 to 4 pixels at a time: no pixel of a letter's edge is lit for hours. */
const places: readonly Shift[] = [
  { x: 0, y: 0 },
  { x: 3, y: 1 },
  { x: 4, y: 4 },
  { x: 1, y: 3 },
  { x: -2, y: 4 },
  { x: -4, y: 1 },
  { x: -3, y: -2 },
  { x: -1, y: -4 },
  { x: 2, y: -3 },
];

/** Where a board stands at an instant, so that a screen does not burn in: a pure function of now, cut and never animated. */
export const shiftAt = (now: Instant): Shift => {
  const turn = Math.floor(now / stands) % places.length;
  return places[(turn + places.length) % places.length] ?? { x: 0, y: 0 };
};
