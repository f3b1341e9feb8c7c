import type { Program, Session } from '../../../program/model.ts';
import type { Telling } from '../../words/telling.ts';
import { Second } from './Second.tsx';
import './session-tags.css';

type SessionTagsProps = {
  readonly session: Session;
  readonly program: Program | null;
  readonly telling: Telling;
  /** The interface's own, in which languages are named. */
  readonly language: string;
};

/** What to know before one goes in: the language, where the event has several, and that nobody may record. */
export const SessionTags = ({ session, program, telling, language }: SessionTagsProps) => {
  const spoken = session.language !== null && isTold(session.language, program) ? session.language : null;
  if (spoken === null && !session.doNotRecord) return null;
  return (
    <>
      {spoken !== null && <span className="session-tag">{nameOf(spoken, language)}</span>}
      {session.doNotRecord && (
        <span className="session-tag">
          <svg viewBox="0 0 24 24" fill="currentColor" aria-hidden="true">
            <path d="M3 2 1.6 3.4 4.2 6H4a2 2 0 0 0-2 2v8a2 2 0 0 0 2 2h11.2l4.4 4.4L21 21ZM7 6l10 10V8a2 2 0 0 0-2-2Zm11.5 4v4L23 17.5v-11Z" />
          </svg>
          {telling.words.notRecorded}
          <Second telling={telling} say={({ words }) => words.notRecorded} />
        </span>
      )}
    </>
  );
};

const mainOf = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? '';

/** Where all sessions are in one language nobody has to be told. */
const isTold = (spoken: string, program: Program | null): boolean =>
  program?.sessions.some(({ language }) => language !== null && mainOf(language) !== mainOf(spoken)) ?? false;

/** "German"; a feed's tag that is none stands for itself. */
const nameOf = (tag: string, language: string): string => {
  const main = mainOf(tag);
  if (!/^[a-z]{2,3}$/.test(main)) return tag;
  return new Intl.DisplayNames([language], { type: 'language' }).of(main) ?? main;
};
