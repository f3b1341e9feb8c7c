import { useEffect, useRef } from 'react';
import type { Machine } from '../../../../program/time/clock.ts';
import { milliseconds } from '../../../../program/time/instant.ts';

/** How often a moment that plays is moved on, in milliseconds: at x1 a second is seen, faster it should not jump. */
const every = (speed: number): number => (speed > 1 ? 250 : 1000);

/** Moves board time on `speed` times as fast as time passes, in steps of so many milliseconds; 0 stands still. */
export const usePlaying = (machine: Machine, speed: number, move: (by: number) => void): void => {
  const current = useRef(move);
  current.current = move;
  useEffect(() => {
    if (speed === 0) return undefined;
    let last = machine.steady();
    const tick = (): void => {
      const now = machine.steady();
      current.current(Math.round((now - last) * speed));
      last = now;
      timer = machine.startTimer(tick, milliseconds(every(speed)));
    };
    let timer = machine.startTimer(tick, milliseconds(every(speed)));
    return () => machine.stopTimer(timer);
  }, [machine, speed]);
};
