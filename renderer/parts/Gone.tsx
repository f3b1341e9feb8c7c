import type { Telling } from '../words/telling.ts';
import { FitText } from './fitting/FitText.tsx';
import { type Shape, StateShape } from './marks/StateShape.tsx';
import './gone.css';

/** A line about a session that does not take place here. */
export type GoneLine = { readonly key: string; readonly shape: Shape; readonly text: string };

type GoneProps = { readonly lines: readonly GoneLine[]; readonly telling: Telling };

/** The most that are named: what does take place here needs the room more. */
const mostNamed = 2;

/** What was due at this place and does not take place, in a calm line each, for those who still come for it (rules 9 and 18). */
export const Gone = ({ lines, telling }: GoneProps) => {
  if (lines.length === 0) return null;
  const others = lines.length - mostNamed;
  return (
    <ul className="gone">
      {lines.slice(0, mostNamed).map(({ key, shape, text }) => (
        <li key={key} className="gone-line">
          <StateShape shape={shape} />
          <FitText className="gone-session" fitting="clamp" text={text} />
        </li>
      ))}
      {others > 0 && <li className="gone-others">{telling.words.others(others)}</li>}
    </ul>
  );
};
