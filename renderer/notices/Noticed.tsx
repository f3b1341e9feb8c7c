import type { ReactNode } from 'react';
import type { NoticesState } from '../../program/notices/notices-at.ts';
import { Band } from './Band.tsx';
import { Takeover } from './Takeover.tsx';
import './noticed.css';

type NoticedProps = {
  readonly notices: NoticesState;
  readonly language: string;
  /** The board. */
  readonly children: ReactNode;
};

/** A board with what is to be told beside it: an announcement takes some of its room, an emergency all of it. */
export const Noticed = ({ notices: { band, takeover }, language, children }: NoticedProps) => (
  <div className="noticed">
    {takeover === null && <div className="noticed-board">{children}</div>}
    {takeover === null && band !== null && <Band key={band.key} notice={band} language={language} />}
    {takeover !== null && <Takeover key={takeover.key} notice={takeover} language={language} />}
  </div>
);
