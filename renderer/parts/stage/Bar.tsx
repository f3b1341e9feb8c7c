import { type ReactNode, useContext } from 'react';
import type { Instant } from '../../../program/time/instant.ts';
import { Worn } from '../../theme/worn.ts';
import { isolated } from '../../words/isolated.ts';
import type { Telling } from '../../words/telling.ts';
import { FitText } from '../fitting/FitText.tsx';
import { Logo } from './Logo.tsx';
import './bar.css';

type BarProps = {
  readonly title: string;
  readonly telling: Telling;
  /** Null where nobody knows what time it is. */
  readonly now: Instant | null;
  /** Marks, on a board that keeps its foot for sessions. */
  readonly children?: ReactNode;
};

/** Which event this is, by logo and name, and what time it is at the venue. No seconds. */
export const Bar = ({ title, telling, now, children }: BarProps) => (
  <header className="bar">
    <Logo path={useContext(Worn).logo} />
    {title !== '' && <FitText className="bar-title" fitting="clamp" text={title} />}
    {children}
    {now !== null && (
      <BarDate forms={[...inBoth(telling, now), telling.date(now), ...telling.shorterDates(now)]} />
    )}
    {now !== null && <BarClock time={telling.time(now)} />}
  </header>
);

/** The figures lead: which half of the day it is, where they count to twelve, stands beside them at half their size. */
const BarClock = ({ time }: { time: string }) => {
  const [, before = '', figures = time, after = ''] = /^([^\d]*)([\d.:]+)([^\d]*)$/.exec(time) ?? [];
  return (
    <p className="bar-clock">
      {before !== '' && <span className="bar-clock-half">{before}</span>}
      {figures}
      {after !== '' && <span className="bar-clock-half">{after}</span>}
    </p>
  );
};

/** The date in two languages, which gives way where the line is too short for both. */
const inBoth = (telling: Telling, now: Instant): readonly string[] => {
  const dates = [telling.date(now), telling.second?.date(now) ?? telling.date(now)];
  return new Set(dates).size === 1 ? [] : [dates.map(isolated).join(' \u00b7 ')];
};

/** The date as long as its line has room for it. */
const BarDate = ({ forms: [full = '', ...shorter] }: { forms: readonly string[] }) => (
  <div className="bar-date" data-full={full} data-short={shorter.join('\n')}>
    <p>{full}</p>
  </div>
);
