import type { ReactNode } from 'react';
import type { Screen } from '../../preload/contract.ts';
import type { NoticesState } from '../../program/notices/notices-at.ts';
import { Band } from './Band.tsx';
import { Takeover } from './Takeover.tsx';
import './noticed.css';

type NoticedProps = {
  readonly notices: NoticesState;
  readonly screen: Pick<Screen, 'language' | 'secondLanguage'>;
  /** The board. */
  readonly children: ReactNode;
};

/** A board with what is to be told beside it: an announcement takes some of its room, an emergency all of it. */
export const Noticed = ({ notices: { band, takeover }, screen, children }: NoticedProps) => (
  <div className="noticed">
    {takeover === null && <div className="noticed-board">{children}</div>}
    {takeover === null && band !== null && (
      <Band key={band.key} notice={band} language={screen.language} second={screen.secondLanguage} />
    )}
    {takeover !== null && <Takeover key={takeover.key} notice={takeover} language={screen.language} />}
  </div>
);
