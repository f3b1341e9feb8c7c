import { type ReactNode, useState } from 'react';
import './cross-fade.css';

type Layer = { readonly turn: string; readonly page: ReactNode };

/**
 * Fades a new page in over the one before it whenever `turn` changes; a change within a page is shown at once. Where
 * motion is reduced it is a hard cut.
 */
export const CrossFade = ({ turn, children }: { turn: string; children: ReactNode }) => {
  const [shown, setShown] = useState<Layer>({ turn, page: children });
  const [leaving, setLeaving] = useState<Layer | null>(null);
  if (shown.turn !== turn) setLeaving(movesLittle() ? null : shown);
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
