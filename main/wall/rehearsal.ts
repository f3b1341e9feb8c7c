import { boardTime, type Machine, type Rehearsal } from '../../program/time/clock.ts';
import { type Instant, instant } from '../../program/time/instant.ts';
import { parseInstant } from '../../program/time/parse.ts';
import { stampOf } from '../../program/time/stamp.ts';

/** What the command line asked for: `--at` as it was written, and `--speed`. */
export type RehearsalWish = { readonly at: string | null; readonly speed: number | null };

/**
 * The rehearsal that the flags ask for, or null for the plain clock (now-next.md rule 24). `started` is when this
 * run began, machine time: the board clock stands at `--at` there. Wall time is read in `zone`, which may only be
 * known once a program is there; until then the rehearsal is resolved again with each better zone.
 */
export const rehearsalOf = (wish: RehearsalWish, started: Instant, zone: string): Rehearsal | null => {
  if (wish.at === null && wish.speed === null) return null;
  const at = wish.at === null ? started : parseInstant(wish.at, zone);
  return at === null ? null : { from: started, at, speed: wish.speed ?? 1 };
};

/**
 * Board time at a venue in a zone, for who has no board to look at: the feeds, which doubt only what is still to come
 * (rule 19). `timeZone` is the setting, which goes before the zone of a program.
 */
export const boardNowIn = (wish: RehearsalWish, machine: Machine, timeZone: string | null) => {
  const started = stampOf(machine, instant(machine.now()));
  return (zone: string): Instant =>
    boardTime(instant(machine.now()), rehearsalOf(wish, started(), timeZone ?? zone));
};
