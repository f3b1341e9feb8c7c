import { type CSSProperties, type ReactNode, useInsertionEffect } from 'react';
import type { Look } from '../../../program/theme/look.ts';
import { farthestShift, shiftAt } from '../../../program/theme/shift.ts';
import type { Instant } from '../../../program/time/instant.ts';
import { wear } from '../../theme/wear.ts';
import { Worn } from '../../theme/worn.ts';
import './frame.css';

type FrameProps = {
  readonly look: Look;
  readonly now: Instant;
  /** The machine's clock may not be believed: staff shall see it, visitors need not. */
  readonly isDoubted: boolean;
  readonly children: ReactNode;
};

/**
 * What is around every board: the look it wears, and its place, which moves a little every few minutes. It is larger than
 * the screen by as much as it moves, so that grounds reach the edge wherever it stands.
 */
export const Frame = ({ look, now, isDoubted, children }: FrameProps) => {
  // Before any board inside measures its text: layout effects of children run first.
  useInsertionEffect(() => wear(document.documentElement, look), [look]);
  const { x, y } = shiftAt(now);
  const place = { '--bleed': `${farthestShift}px`, transform: `translate(${x}px, ${y}px)` } as CSSProperties;
  return (
    <Worn value={look}>
      <div className="frame" style={place}>
        {children}
        {isDoubted && (
          <svg className="doubted" viewBox="0 0 24 24" aria-hidden="true">
            <path d="M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z" />
            <path className="doubted-gap" d="M3 21 21 3" />
            <path d="M2 22 22 2M12 12V6.6M12 12l4.2 3" />
          </svg>
        )}
      </div>
    </Worn>
  );
};
