import type { Noted } from '../../program/changes.ts';
import type { Instant } from '../../program/time/instant.ts';
import type { Telling } from '../words/telling.ts';
import { FitText } from './FitText.tsx';
import './gone.css';

type GoneProps = {
  readonly sessions: readonly Noted[];
  readonly telling: Telling;
  readonly now: Instant;
};

/** The most that are named: what does take place here needs the room more. */
const mostNamed = 2;

/** What was due at this door and no longer is, in a calm line each, for those who still come for it (rule 18). */
export const Gone = ({ sessions, telling, now }: GoneProps) => {
  const { words, when } = telling;
  if (sessions.length === 0) return null;
  const others = sessions.length - mostNamed;
  return (
    <ul className="gone">
      {sessions.slice(0, mostNamed).map(({ key, start, title }) => (
        <li key={key}>
          <FitText
            className="gone-session"
            fitting="clamp"
            text={words.gone(when(start, now), title.trim() === '' ? words.untitled : title)}
          />
        </li>
      ))}
      {others > 0 && <li className="gone-others">{words.andMore(others)}</li>}
    </ul>
  );
};
