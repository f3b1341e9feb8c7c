import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { fitPage } from './fit.ts';
import './fit-text.css';

/** A page whose text is fitted whenever it is rendered, resized, or a font has come in; before it is painted. */
export const Fitted = ({ className, children }: { className: string; children: ReactNode }) => {
  const page = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (page.current !== null) fitPage(page.current);
  });
  useEffect(() => {
    const fit = () => {
      if (page.current !== null) fitPage(page.current);
    };
    window.addEventListener('resize', fit);
    document.fonts.addEventListener('loadingdone', fit);
    return () => {
      window.removeEventListener('resize', fit);
      document.fonts.removeEventListener('loadingdone', fit);
    };
  }, []);
  return (
    <section ref={page} className={className} data-step="0">
      {children}
    </section>
  );
};
