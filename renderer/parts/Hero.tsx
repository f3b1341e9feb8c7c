import type { ReactNode } from 'react';
import type { Session } from '../../program/model.ts';
import { FitText } from './FitText.tsx';
import { type Shape, StateShape } from './StateShape.tsx';
import './hero.css';

type HeroProps = {
  /** What the board is about: a track, or a room. */
  readonly heading: string;
  readonly shape: Shape;
  readonly word: string;
  /** "until 14:30"; empty for none. */
  readonly time: string;
  readonly title: string;
  readonly session: Session | null;
  readonly people: string;
  /** Stands at the foot, as large as the title; empty for none. */
  readonly foot: string;
  /** Beside the foot: how long still. */
  readonly footEnd: string;
  readonly note: string;
  readonly children?: ReactNode;
};

/** The large field of a board: one session, its state, and the one fact a visitor walks by. */
export const Hero = (props: HeroProps) => {
  const { heading, shape, word, time, title, session, people, foot, footEnd, note, children } = props;
  const cancelled = session?.cancelled === true;
  return (
    <div className="hero">
      <FitText className="hero-heading" fitting="shrink" text={heading} />
      <div className="hero-state">
        <span className="hero-badge">
          <StateShape shape={shape} />
          {word}
        </span>
        {time !== '' && <span className="hero-time">{time}</span>}
      </div>
      <FitText
        className={cancelled ? 'hero-title struck' : 'hero-title'}
        fitting="shrink"
        text={title}
        language={session?.language ?? null}
      />
      {people !== '' && <FitText className="hero-people" fitting="clamp" text={people} />}
      {note !== '' && <p className="hero-note">{note}</p>}
      <div className="hero-foot">
        {foot !== '' && <FitText className="hero-place" fitting="shrink" text={foot} />}
        {footEnd !== '' && <p className="hero-length">{footEnd}</p>}
      </div>
      {children}
    </div>
  );
};
