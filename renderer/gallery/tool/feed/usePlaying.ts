import { useEffect, useRef } from 'react';

/** How often a moment that plays is moved on, in milliseconds: at x1 a second is seen, faster it should not jump. */
const every = (speed: number): number => (speed > 1 ? 250 : 1000);

/** Moves board time on `speed` times as fast as time passes, in steps of so many milliseconds; 0 stands still. */
export const usePlaying = (speed: number, move: (by: number) => void): void => {
  const current = useRef(move);
  current.current = move;
  useEffect(() => {
    if (speed === 0) return undefined;
    let last = performance.now();
    const timer = window.setInterval(() => {
      const now = performance.now();
      current.current(Math.round((now - last) * speed));
      last = now;
    }, every(speed));
    return () => window.clearInterval(timer);
  }, [speed]);
};
