import type { CSSProperties, ReactNode } from 'react';
import { Fitted } from '../fitting/Fitted.tsx';
import './stage.css';

type StageProps = {
  readonly tones: CSSProperties;
  /** Whether the field is lit: something is on. */
  readonly lit: boolean;
  readonly bar: ReactNode;
  readonly field: ReactNode;
  readonly side: ReactNode;
};

/** The one layout of full-screen boards: a field of colour to the screen's edge, and beside (or below) it what comes next. */
export const Stage = ({ tones, lit, bar, field, side }: StageProps) => (
  <Fitted rises className={lit ? 'stage stage-lit' : 'stage'}>
    <div className="stage-frame" style={tones}>
      <div className="stage-bar">{bar}</div>
      <main className="stage-field">{field}</main>
      <aside className="stage-side">{side}</aside>
    </div>
  </Fitted>
);
