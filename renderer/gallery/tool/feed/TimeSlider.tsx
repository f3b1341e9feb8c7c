import type { Program, Session } from '../../../../program/model.ts';
import type { ProgramDay } from '../../../../program/schedule/day.ts';
import { weekdayAndTime } from '../../../../program/time/format.ts';
import { type Instant, instant, minutes } from '../../../../program/time/instant.ts';
import type { Span } from './moments.ts';

type TimeSliderProps = {
  readonly program: Program;
  readonly span: Span;
  readonly days: readonly ProgramDay[];
  readonly at: Instant;
  readonly onMove: (at: Instant) => void;
};

const shareOf = ({ from, to }: Span, at: number): number => (100 * (at - from)) / (to - from);

/** How many talks run at each of 400 moments of a span. */
const loadOf = (sessions: readonly Session[], { from, to }: Span): readonly number[] => {
  const step = (to - from) / 400;
  const counts = Array.from({ length: 400 }, () => 0);
  for (const { start, end, kind, allDay } of sessions) {
    if (kind !== 'talk' || allDay) continue;
    const last = Math.min(399, Math.floor((end - 1 - from) / step));
    for (let index = Math.max(0, Math.floor((start - from) / step)); index <= last; index += 1)
      counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts;
};

const Load = ({ program, span }: Pick<TimeSliderProps, 'program' | 'span'>) => {
  const counts = loadOf(program.sessions, span);
  const most = Math.max(1, ...counts);
  const line = counts.map((count, index) => `${index},${20 - (20 * count) / most}`).join(' ');
  return (
    <svg viewBox="0 0 400 20" preserveAspectRatio="none" aria-hidden="true">
      <polygon points={`0,20 ${line} 400,20`} />
    </svg>
  );
};

/** The whole event as one line: its days marked, how much is on above, and where it is looked at. */
export const TimeSlider = ({ program, span, days, at, onMove }: TimeSliderProps) => (
  <div className="tool-time">
    <Load program={program} span={span} />
    <input
      type="range"
      aria-label="Time"
      aria-valuetext={weekdayAndTime(at, program.zone.name, 'en')}
      min={span.from}
      max={span.to}
      step={minutes(1)}
      value={at}
      onChange={({ target }) => onMove(instant(target.valueAsNumber))}
    />
    <ol>
      {days.map((day) => (
        <li key={day.date} style={{ insetInlineStart: `${shareOf(span, Math.max(day.start, span.from))}%` }}>
          {days.length <= 14 && weekdayAndTime(day.start, program.zone.name, 'en').split(' ')[0]}{' '}
          {days.length <= 14 && day.date.slice(5)}
        </li>
      ))}
    </ol>
  </div>
);
