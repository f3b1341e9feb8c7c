import type { CSSProperties } from 'react';
import type { Session } from '../../../program/model.ts';
import { between, type Instant } from '../../../program/time/instant.ts';
import './progress.css';

/** How far a session has come: a bar that stands still between two minutes, for an animated one never lets the machine rest. */
export const Progress = ({ session, now }: { session: Session; now: Instant }) => {
  const whole = between(session.start, session.end);
  const done = whole > 0 ? Math.min(1, Math.max(0, between(session.start, now) / whole)) : 0;
  return (
    <div className="progress" aria-hidden="true">
      <div className="progress-done" style={{ '--done': done.toFixed(4) } as CSSProperties} />
    </div>
  );
};
