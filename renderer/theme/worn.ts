import { type CSSProperties, createContext, useContext } from 'react';
import type { Phase } from '../../program/schedule/phase.ts';
import { defaultLook, type Look } from '../../program/theme/look.ts';
import { stateTones } from './state-tones.ts';
import { toneStyle, tonesOf } from './tones.ts';

/** The look that this screen wears; `Frame` provides it. */
export const Worn = createContext<Look>(defaultLook);

/** The colours of things in the theme that is worn, for a `style` prop. */
export type ToneStyles = {
  /** Of a track, or of a room by its name, where the colour is null. */
  readonly ofGroup: (colour: string | null, name: string) => CSSProperties;
  /** Of the state that a place is in. */
  readonly ofState: (phase: Phase) => CSSProperties;
};

/** Colours by the theme that is worn. */
export const useTones = (): ToneStyles => {
  const { theme } = useContext(Worn);
  return {
    ofGroup: (colour, name) => toneStyle(tonesOf(colour, name, theme)),
    ofState: (phase) => toneStyle(stateTones(phase, theme)),
  };
};
