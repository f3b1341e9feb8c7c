import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { fitPage, fittedFor } from './fit.ts';
import { largestStep } from './type-steps.ts';
import './fit-text.css';

type FittedProps = {
  readonly className: string;
  /** Short texts rise above the usual size of the board. */
  readonly rises?: boolean;
  /** How many times what is left may be given to lesser texts: `[data-spare]` in the board's style sheet. */
  readonly mostSpare?: number;
  /** One title that is much longer than the others may stand smaller, and leave them their size. */
  readonly hasOdd?: boolean;
  readonly children: ReactNode;
};

/**
 * A page whose text is fitted before it is painted, whenever what was fitted is another, it is resized, or a font or a
 * picture has come in. A minute that only moves its clocks measures nothing.
 */
export const Fitted = ({
  className,
  rises = false,
  mostSpare = 0,
  hasOdd = false,
  children,
}: FittedProps) => {
  const page = useRef<HTMLElement>(null);
  const fitted = useRef('');
  useLayoutEffect(() => {
    if (page.current === null || fittedFor(page.current) === fitted.current) return;
    fitPage(page.current);
    fitted.current = fittedFor(page.current);
  });
  // Before anything can come in: what came before an effect after the paint would be missed.
  useLayoutEffect(() => {
    const fit = () => {
      if (page.current === null) return;
      fitPage(page.current);
      fitted.current = fittedFor(page.current);
    };
    const shown = page.current;
    // A picture takes its width from the text beside it; its load does not bubble.
    shown?.addEventListener('load', fit, true);
    window.addEventListener('resize', fit);
    document.fonts.addEventListener('loadingdone', fit);
    return () => {
      shown?.removeEventListener('load', fit, true);
      window.removeEventListener('resize', fit);
      document.fonts.removeEventListener('loadingdone', fit);
    };
  }, []);
  return (
    <section
      ref={page}
      className={className}
      data-step="0"
      data-largest={rises ? largestStep : 0}
      data-most-spare={mostSpare}
      data-odd={hasOdd ? '' : undefined}
    >
      {children}
    </section>
  );
};
