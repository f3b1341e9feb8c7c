import { type ReactNode, useState } from 'react';
import type { Screen } from '../../../preload/contract.ts';
import './cross-fade.css';

type Layer = { readonly turn: string; readonly page: ReactNode };

type CrossFadeProps = {
  /** Names the page: another one fades in. */
  readonly turn: string;
  readonly motion: Screen['motion'];
  readonly children: ReactNode;
};

/**
 * Fades a new page in over the one before it whenever `turn` changes; a change within a page is shown at once. Where
 * motion is reduced or none it is a hard cut.
 */
export const CrossFade = ({ turn, motion, children }: CrossFadeProps) => {
  const [shown, setShown] = useState<Layer>({ turn, page: children });
  const [leaving, setLeaving] = useState<Layer | null>(null);
  if (shown.turn !== turn) setLeaving(motion === 'none' || movesLittle() ? null : shown);
  if (shown.turn !== turn || shown.page !== children) setShown({ turn, page: children });
  const under = leaving !== null && leaving.turn !== turn ? leaving : null;
  return (
    <>
      {under !== null && (
        <div key={under.turn} className="layer layer-leaving" aria-hidden="true">
          {under.page}
        </div>
      )}
      <div
        key={turn}
        className={under === null ? 'layer' : 'layer layer-entering'}
        onAnimationEnd={() => setLeaving(null)}
      >
        {children}
      </div>
    </>
  );
};

const movesLittle = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;
