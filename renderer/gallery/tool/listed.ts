import { boardNames } from '../../../program/boards.ts';
import { scenes } from '../scenes.ts';
import { type Subject, subjectOf } from '../subject.ts';

/** A scene as the overview lists it. */
export type Listed = { readonly name: string; readonly subject: Subject };

/** Scenes of one board in one phase. */
export type Chapter = {
  readonly board: string;
  readonly phase: string;
  readonly scenes: readonly Listed[];
};

/** The phases in the order in which an event lives through them. */
export const phases = [
  'no program',
  'before event',
  'before the day',
  'running',
  'ending soon',
  'break',
  'starting soon',
  'free',
  'day over',
  'event over',
  'no sessions',
] as const satisfies readonly Subject['phase'][];

const all: readonly Listed[] = scenes.map((scene) => ({ name: scene.name, subject: subjectOf(scene) }));

/** All words have to be in what a scene is called, or is about. */
const answers = ({ name, subject }: Listed, words: readonly string[]): boolean => {
  const text = [name, subject.board, subject.phase, ...subject.marks].join(' ').toLowerCase();
  return words.every((word) => text.includes(word));
};

/** The scenes that were asked for, by board and phase. */
export const chaptersOf = (asked: URLSearchParams): readonly Chapter[] => {
  const words = (asked.get('q') ?? '').toLowerCase().split(/\s+/);
  const [only, phase] = [asked.get('board'), asked.get('phase')];
  const found = all.filter(
    (listed) =>
      (only === null || listed.subject.board === only) &&
      (phase === null || listed.subject.phase === phase) &&
      answers(listed, words),
  );
  return boardNames
    .flatMap((board) => phases.map((each) => ({ board, phase: each })))
    .map((chapter) => ({
      ...chapter,
      scenes: found.filter(
        ({ subject }) => subject.board === chapter.board && subject.phase === chapter.phase,
      ),
    }))
    .filter(({ scenes: those }) => those.length > 0);
};
