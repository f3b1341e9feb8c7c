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
const linesAPage = 33;
/** Of a longer title no more lines are shown. */
const mostLines = 4;
/** What a row takes beside its title, in lines of it: the room below, and the air. */
const linesBeside = 1.4;
const airAlone = 0.45;

/** The most sessions of a page from afar, where each has one column whatever the screen. */
const mostFromAfar = 6;

const linesOf = ({ title, rooms }: Session): number =>
  Math.min(mostLines, linesOfTitle(title)) + (rooms.length > 0 ? linesBeside : airAlone);

/** A word that does not fit begins a line; what is longer than one breaks, as Chinese does anywhere. */
const linesOfTitle = (title: string): number => {
  let [lines, used] = [1, 0];
  for (const word of title.trim().split(/\s+/)) {
    const letters = lettersOf(word);
    const beside = used === 0 ? letters : used + 1 + letters;
    const isWide = letters > word.length;
    const taken = beside <= lettersALine || isWide ? beside : letters;
    if (taken !== beside) lines += 1;
    lines += Math.ceil(Math.max(1, taken) / lettersALine) - 1;
    used = taken % lettersALine || lettersALine;
  }
  return lines;
};

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
  const heights = sessions.map(linesOf);
  let dealt = filled(heights, linesAPage);
  for (let lines = linesAPage - 1; lines > 0; lines -= 1) {
    const evener = filled(heights, lines);
    if (evener.length > dealt.length) break;
    dealt = evener;
  }
  return dealt.map((from, page) => sessions.slice(from, dealt[page + 1]));
};

/** Fills page after page, in two columns of half of so many lines: with which session each begins. */
const filled = (heights: readonly number[], lines: number): readonly number[] => {
  const firsts: number[] = [];
  for (const index of heights.keys()) {
    const page = heights.slice(firsts.at(-1) ?? 0, index + 1);
    if (firsts.length === 0 || middleOf(page).height * 2 > lines) firsts.push(index);
  }
  return firsts;
};

/** So few have the whole width of a screen, and larger titles. */
const mostInOne = 4;

/** Where to part a page, so that the higher of its two columns is as low as can be; and how high that is. */
const middleOf = (heights: readonly number[]): { readonly inFirst: number; readonly height: number } => {
  const sum = heights.reduce((one, other) => one + other, 0);
  let best = { inFirst: heights.length, height: sum };
  let above = 0;
  for (const [index, height] of heights.entries()) {
    above += height;
    const higher = Math.max(above, sum - above);
    if (higher < best.height) best = { inFirst: index + 1, height: higher };
  }
  return best;
};

const pageOf = (sessions: readonly Session[]): AgendaPage => {
  const texts = sessions.flatMap(({ title, rooms }) => [title, ...rooms.slice(0, mostRoomsNamed)]);
  return {
    sessions,
    inFirst: sessions.length > mostInOne ? middleOf(sessions.map(linesOf)).inFirst : sessions.length,
    dwell: dwellOf(readingTimeOf(texts)),
  };
};
