import type { ReactNode } from 'react';
import type { Session } from '../../program/model.ts';
import { FitText } from './fitting/FitText.tsx';
import { type Shape, StateShape } from './marks/StateShape.tsx';
import './hero.css';

type HeroProps = {
  /** What the board is about: a track, or a room; empty where the foot says it. */
  readonly heading: string;
  readonly shape: Shape;
  readonly word: string;
  /** "until 14:30"; empty for none. */
  readonly time: string;
  readonly title: string;
  readonly session: Session | null;
  readonly people: string;
  /** Who speaks, in pictures: beside the names. */
  readonly faces?: ReactNode;
  /** Stands at the foot, as large as the title; empty for none. */
  readonly foot: string;
  /** Below the foot, beside its progress: how long still. */
  readonly footEnd: string;
  /** The foot names another place than the one this board stands at: an arrow says so. */
  readonly isElsewhere: boolean;
  readonly note: ReactNode;
  /** The state, and how long still, in the second language of the screen. */
  readonly secondWord?: ReactNode;
  readonly secondEnd?: ReactNode;
  /** What the session is called in its other language; empty for none. */
  readonly subtitle?: string;
  /** What to know about the session beside its state. */
  readonly tags?: ReactNode;
  /** Stands small in the corner, beside heading and state. */
  readonly corner?: ReactNode;
  /** Which is said largest beside the title: the place to go (a track), or the room one stands at (a door). */
  readonly kind: 'track' | 'door';
  readonly children?: ReactNode;
};

/** The large field of a board: one session, its state, and the one fact a visitor walks by. */
export const Hero = (props: HeroProps) => {
  const {
    heading,
    shape,
    word,
    time,
    title,
    session,
    people,
    faces,
    foot,
    footEnd,
    isElsewhere,
    note,
    secondWord,
    secondEnd,
    subtitle = '',
    tags,
    corner,
    kind,
    children,
  } = props;
  return (
    <div className={`hero hero-${kind}`}>
      <div className="hero-head">
        {heading !== '' && <FitText className="hero-heading" fitting="own" text={heading} />}
        <div className="hero-state">
          <span className="hero-badge">
            <StateShape shape={shape} />
            {word}
            {secondWord}
          </span>
          {time !== '' && <span className="hero-time">{time}</span>}
          {tags}
        </div>
        {corner !== undefined && <div className="hero-corner">{corner}</div>}
      </div>
      <FitText className="hero-title" fitting="shrink" text={title} language={session?.language ?? null} />
      {subtitle !== '' && <FitText className="hero-subtitle" fitting="clamp" text={subtitle} />}
      {people !== '' && (
        <div className="hero-speakers">
          {faces}
          <FitText className="hero-people" fitting="clamp" text={people} />
        </div>
      )}
      {note !== '' && note !== null && <p className="hero-note">{note}</p>}
      {foot !== '' && (
        <div className="hero-foot">
          {isElsewhere && <StateShape shape="go" />}
          <FitText className="hero-place" fitting="own" text={foot} />
        </div>
      )}
      <div className="hero-course">
        {children}
        {footEnd !== '' && (
          <p className="hero-length">
            {footEnd}
            {secondEnd}
          </p>
        )}
      </div>
    </div>
  );
};
