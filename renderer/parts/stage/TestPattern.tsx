import { type CSSProperties, useInsertionEffect, useSyncExternalStore } from 'react';
import type { Screen } from '../../../preload/contract.ts';
import { pixelsOf, typeScaleOf } from '../../../program/theme/type-scale.ts';
import { wear } from '../../theme/wear.ts';
import './test-pattern.css';

/** Hundredths of the short side from each edge, over all that `safeMarginPercent` takes. */
const lines = [0, 2.5, 5, 7.5, 10];

const sides = ['top', 'bottom', 'left', 'right'] as const;

const hear = (look: () => void): (() => void) => {
  window.addEventListener('resize', look);
  return () => window.removeEventListener('resize', look);
};

const sizeNow = (): string => `${innerWidth} × ${innerHeight}`;

type LineProps = { readonly at: number; readonly place: number; readonly isSet: boolean };

/** One frame around the screen, with its figure on each side, each at a place of its own. */
const Line = ({ at, place, isSet }: LineProps) => (
  <div className={isSet ? 'pattern-line pattern-set' : 'pattern-line'} style={{ inset: `${at}vmin` }}>
    {sides.map((side) => (
      <p
        key={side}
        className={`pattern-figure pattern-${side}`}
        style={{ '--place': place } as CSSProperties}
      >
        {at} %
      </p>
    ))}
  </div>
);

/** Type as large as the distance asks: what is smallest, and what is looked for first. */
const Samples = ({ look }: Pick<Screen, 'look'>) => {
  if (look.viewing === null)
    return <p className="pattern-text">No "screen" is set: type has its usual sizes</p>;
  const { floor, primary } = typeScaleOf(look.viewing);
  const { diagonalInches, distanceMetres } = look.viewing;
  const [large, least] = [primary, floor].map((share) =>
    Math.round(pixelsOf(share, innerWidth, innerHeight)),
  );
  return (
    <>
      <p className="pattern-primary">Hall 1</p>
      <p className="pattern-floor">12:30 Opening</p>
      <p className="pattern-text">
        {large} and {least} px: both must be easy to read from {distanceMetres} m on {diagonalInches}"
      </p>
    </>
  );
};

/**
 * What a screen shows while it is hung (boards.md, safe margin): where its edges are, whether its circle is round, its greys
 * and single pixels apart, its type legible. To its very edges: it neither keeps a margin nor moves. For whoever holds the
 * remote control, so in English, as the documents are.
 */
export const TestPattern = ({ screen }: { readonly screen: Screen }) => {
  const { look, position, room } = screen;
  useInsertionEffect(() => wear(document.documentElement, look), [look]);
  const size = useSyncExternalStore(hear, sizeNow);
  const frames = [...new Set([...lines, look.safeMargin])];
  return (
    <div className="pattern" lang="en" dir="ltr">
      <div className="pattern-circle" />
      {frames.map((at, index) => (
        <Line key={at} at={at} place={index - 2} isSet={at === look.safeMargin} />
      ))}
      <main className="pattern-middle">
        <h1 className="pattern-title">Test pattern</h1>
        <p className="pattern-text">
          {size}, scale {devicePixelRatio} · screen {position.number} of {position.of}
          {room === null ? '' : ` · ${room}`}
        </p>
        <div className="pattern-greys">
          {lines
            .flatMap((at) => [at, at + 1.25])
            .map((at) => (
              <i key={at} style={{ background: `hsl(0 0% ${(at / 11.25) * 100}%)` }} />
            ))}
          <i className="pattern-pixels" />
        </div>
        <Samples look={look} />
        <p className="pattern-text">
          The margin is {look.safeMargin} %. Set "safeMarginPercent" to the figure of the outermost line that
          is seen whole on all four sides.
        </p>
      </main>
    </div>
  );
};
