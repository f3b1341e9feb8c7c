import type { Session } from '../../program/model.ts';
import type { Telling } from '../words/telling.ts';
import { FitText } from './fitting/FitText.tsx';
import { Second } from './marks/Second.tsx';
import './whole-days.css';

type WholeDaysProps = { readonly sessions: readonly Session[]; readonly telling: Telling };

/** The most that are named: they last all day, and are nobody's next. */
const mostNamed = 1;

/** What lasts all day at this place, in one quiet line below what has an hour (rule 10). */
export const WholeDays = ({ sessions, telling }: WholeDaysProps) => {
  const { words, title } = telling;
  const taking = sessions.filter(({ cancelled }) => !cancelled);
  const [first] = taking;
  if (first === undefined) return null;
  const others = taking.length - mostNamed;
  const more = others > 0 ? ` ${words.others(others)}` : '';
  return (
    <div className="whole-days">
      <p className="whole-days-label">
        {words.allDay}
        <Second telling={telling} say={(one) => one.words.allDay} />
      </p>
      <FitText
        className="whole-days-line"
        fitting="clamp"
        text={`${title(first)}${more}`}
        language={first.language}
      />
    </div>
  );
};
