import { useEffect, useState } from 'react';
import { beatEvery } from '../preload/contract.ts';
import type { Machine } from '../program/time/clock.ts';

type PulseProps = { readonly machine: Machine; readonly beat: () => void };

/**
 * Draws nothing, and beats. Each beat has gone through React, from a state that was set to an effect that ran, so a page
 * whose thread, scheduler or tree has died falls silent (`faults.md` P2).
 */
export const Pulse = ({ machine, beat }: PulseProps) => {
  const [round, setRound] = useState(0);
  useEffect(() => {
    beat();
    const timer = machine.startTimer(() => setRound(round + 1), beatEvery);
    return () => machine.stopTimer(timer);
  }, [machine, beat, round]);
  return null;
};
