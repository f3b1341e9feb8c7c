import type { Phase } from '../../program/schedule/phase.ts';
import type { Theme } from '../../program/theme/theme.ts';
import { type Tones, tonesOf } from './tones.ts';

/** Hues that the common kinds of colour blindness keep apart, and that no one takes for an alarm. */
const colours: Readonly<Record<Phase, string>> = {
  running: '#12a676',
  'ending soon': '#e08a1e',
  'starting soon': '#3f8fe0',
  break: '#7d6bb5',
  free: '#5d6b80',
  'before event': '#3f6fa8',
  'before the day': '#3f6fa8',
  'day over': '#4a5468',
  'event over': '#4a5468',
  'no sessions': '#4a5468',
};

/** The colours of a door sign in a phase; word and shape say the same. */
export const stateTones = (phase: Phase, theme?: Theme): Tones => tonesOf(colours[phase], phase, theme);
