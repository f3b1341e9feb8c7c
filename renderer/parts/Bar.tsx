import type { ReactNode } from 'react';
import type { Instant } from '../../program/time/instant.ts';
import type { Telling } from '../words/telling.ts';
import { FitText } from './FitText.tsx';
import './bar.css';

type BarProps = {
  readonly title: string;
  readonly telling: Telling;
  readonly now: Instant;
  /** Marks, on a board that keeps its foot for sessions. */
  readonly children?: ReactNode;
};

/** Which event this is, and what time it is at the venue. No seconds. */
export const Bar = ({ title, telling, now, children }: BarProps) => (
  <header className="bar">
    {title !== '' && <FitText className="bar-title" fitting="clamp" text={title} />}
    {children}
    <p className="bar-date">{telling.date(now)}</p>
    <p className="bar-clock">{telling.time(now)}</p>
  </header>
);
