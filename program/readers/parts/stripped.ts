import type { DraftProgram } from './draft.ts';
import type { ProblemList } from './problem-list.ts';
import { type Losses, lossesOf, plainLine } from './text.ts';

/** What is told of each kind of loss. */
const kinds = [
  {
    kind: 'text',
    code: 'TEXT_STRIPPED',
    what: 'characters that no board can show, such as control characters',
  },
  { kind: 'bidi', code: 'BIDI_STRIPPED', what: 'marks that turn the words beside them around' },
] as const satisfies readonly { readonly kind: keyof Losses; readonly code: string; readonly what: string }[];

/** Every text of a feed that can come to stand on a board. */
const textsOf = ({ title, rooms, tracks, drafts }: DraftProgram): readonly (string | null)[] => [
  title,
  ...rooms.map(({ name }) => name),
  ...tracks.map(({ name }) => name),
  ...drafts.flatMap((draft) => [
    draft.title,
    draft.subtitle,
    draft.track,
    ...draft.rooms,
    ...draft.speakers.flatMap(({ name, affiliation }) => [name, affiliation]),
  ]),
];

/** Says once for each kind how many texts of a feed lose something when they are cleaned (faults.md C7, C9). */
export const noteStripped = (feed: DraftProgram, problems: ProblemList): void => {
  const losing = textsOf(feed).flatMap((text) => {
    const losses = lossesOf(text);
    return text !== null && (losses.text || losses.bidi) ? [{ text, losses }] : [];
  });
  for (const { kind, code, what } of kinds) {
    const those = losing.filter(({ losses }) => losses[kind]);
    const [first] = those;
    if (first === undefined) continue;
    const message = `Texts have ${what}, which were taken out (${those.length}); the first is "${plainLine(first.text)}".`;
    problems.addOne({ code, where: 'feed', message, times: those.length });
  }
};
