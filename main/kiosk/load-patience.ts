import type { Machine } from '../../program/time/clock.ts';
import { type Duration, milliseconds, seconds } from '../../program/time/instant.ts';

/** How long a page may take until it stands at its first start, when nobody knows yet how slow the box is ... */
const atFirst: Duration = seconds(15);
/** ... at the least once one was up (`faults.md` P2), and the most after several in a row that were late. */
const usual: Duration = seconds(5);
const most: Duration = seconds(60);

/** A load may take this many times as long as the last one that came to something did, up to a limit. */
const allowance = 3;
const mostAllowed: Duration = seconds(20);

/** How long the next load may take: longer each time one was late, and on a slow box. */
export type LoadPatience = {
  /** The patience for a load that begins now, in ms. */
  readonly begin: () => Duration;
  readonly onLate: () => void;
  /** The load that began last has come to a page that stands. */
  readonly onStanding: () => void;
};

export const openLoadPatience = (machine: Machine): LoadPatience => {
  let patience = atFirst;
  let began = machine.steady();
  return {
    begin: () => {
      began = machine.steady();
      return patience;
    },
    onLate: () => {
      patience = milliseconds(Math.min(patience * 2, most));
    },
    onStanding: () => {
      const took = machine.steady() - began;
      patience = milliseconds(Math.min(Math.max(usual, allowance * took), mostAllowed));
    },
  };
};
