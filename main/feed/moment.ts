import type { Times } from '../../program/accept.ts';
import type { Program } from '../../program/model.ts';
import { programDayOf } from '../../program/schedule/day.ts';
import type { Machine } from '../../program/time/clock.ts';
import { type Instant, instant } from '../../program/time/instant.ts';

/** The two times of rule 19, and the machine's wall time. */
export type Moment = Times & { readonly now: Instant };

type Clocks = {
  readonly machine: Machine;
  /** Board time at a venue in `zone` (rule 24); machine time where there is no rehearsal. */
  readonly boardNow?: (zone: string) => Instant;
};

/** The moment it is, at a venue in a zone. */
export const momentsOf =
  ({ machine, boardNow }: Clocks) =>
  (zone: string): Moment => {
    const now = instant(machine.now());
    return { now, steady: machine.steady(), boardNow: boardNow?.(zone) ?? now };
  };

/** The program day it is (rule 11), `YYYY-MM-DD` at the venue: what a reading that looks at the date was made for. */
export const dayOf = (program: Program, { boardNow }: Moment): string => programDayOf(program, boardNow).date;
