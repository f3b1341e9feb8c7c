import { lettersOf } from '../letters.ts';
import type { Session } from '../model.ts';
import { heightForRows, mostLegible, reachOf, type TypeScale } from '../theme/type-scale.ts';
import type { Duration } from '../time/instant.ts';
import { dwellOf, readingTimeOf } from './dwell.ts';
import { deal, mostRoomsNamed } from './pages.ts';

/** One page of a day's list, and how long it stands. */
export type AgendaPage = {
  readonly sessions: readonly Session[];
  /** How many of them stand in the first of two columns, on a wide screen: both are about as high. */
  readonly inFirst: number;
  readonly dwell: Duration;
};

/**
 * Letters of a line, and lines of a page, at the least size a title has without settings: two columns of a wide screen, one
 * upright.
 */
const lettersALine = 25;
const linesAPage = 30;
/** Of a longer title no more lines are shown. */
const mostLines = 4;
/** What a row takes beside its title, in lines of it: the room below, and the air. */
const linesBeside = 1.2;
const airAlone = 0.45;

/** The most sessions of a page from afar, where each has one column whatever the screen. */
const mostFromAfar = 6;

const linesOf = ({ title, rooms }: Session): number =>
  Math.min(mostLines, Math.max(1, Math.ceil(lettersOf(title) / lettersALine))) +
  (rooms.length > 0 ? linesBeside : airAlone);

/**
 * Deals the sessions of a day to as few pages as their lines need, as even as can be: counted from the program and not from
 * measured layout, so that screens agree (rule 22). With a type scale that is read from afar, pages of few rows (rule 21).
 */
export const agendaPagesOf = (
  sessions: readonly Session[],
  scale: TypeScale | null,
): readonly AgendaPage[] => {
  const most = mostAgendaRows(scale);
  return (most === null ? dealtByLines(sessions) : deal(sessions, most)).map(pageOf);
};

/** The most sessions of a page that is read from afar; null from near by, where it depends on their titles. */
export const mostAgendaRows = (scale: TypeScale | null): number | null =>
  scale === null || reachOf(scale) === 'near' ? null : mostLegible(scale, mostFromAfar, heightForRows.agenda);

/** As few pages as can be, and of these ways the one whose fullest page has the fewest lines. */
const dealtByLines = (sessions: readonly Session[]): readonly (readonly Session[])[] => {
  let dealt = filled(sessions, linesAPage);
  for (let lines = linesAPage - 1; lines > 0; lines -= 1) {
    const evener = filled(sessions, lines);
    if (evener.length > dealt.length) break;
    dealt = evener;
  }
  return dealt;
};

/** Fills page after page up to so many lines. */
const filled = (sessions: readonly Session[], lines: number): readonly (readonly Session[])[] => {
  const pages: Session[][] = [];
  let left = 0;
  for (const session of sessions) {
    if (pages.length === 0 || linesOf(session) > left) {
      pages.push([]);
      left = lines;
    }
    pages.at(-1)?.push(session);
    left -= linesOf(session);
  }
  return pages;
};

const sumOf = (sessions: readonly Session[]): number =>
  sessions.reduce((sum, session) => sum + linesOf(session), 0);

/** Where to part a page, so that the higher of its two columns is as low as can be. */
const middleOf = (sessions: readonly Session[]): number => {
  const heightOf = (inFirst: number): number =>
    Math.max(sumOf(sessions.slice(0, inFirst)), sumOf(sessions.slice(inFirst)));
  return sessions.reduce((best, _, index) => (heightOf(index + 1) < heightOf(best) ? index + 1 : best), 1);
};

const pageOf = (sessions: readonly Session[]): AgendaPage => {
  const texts = sessions.flatMap(({ title, rooms }) => [title, ...rooms.slice(0, mostRoomsNamed)]);
  return {
    sessions,
    inFirst: middleOf(sessions),
    dwell: dwellOf(readingTimeOf(texts)),
  };
};
