import type { Telling } from '../../words/telling.ts';
import './second.css';

type SecondProps = {
  readonly telling: Telling;
  /** The words beside or below which it stands, in whichever language. */
  readonly say: (telling: Telling) => string;
};

/** Says words of the board again in the second language of the screen, quietly; nothing where that says the same. */
export const Second = ({ telling, say }: SecondProps) => {
  const { second } = telling;
  if (second === null) return null;
  const text = say(second);
  if (text === '' || text === say(telling)) return null;
  return (
    <span className="second" lang={second.language} dir={second.words.direction}>
      {text}
    </span>
  );
};
