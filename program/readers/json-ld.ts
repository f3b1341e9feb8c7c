import type { Problem } from '../result.ts';
import { field, textField } from './json/value.ts';
import { draftOf } from './json-ld/draft.ts';
import { type EventTree, eventsIn, type LeafEvent } from './json-ld/events.ts';
import { several } from './json-ld/nodes.ts';
import { textIn } from './json-ld/text.ts';
import type { Opened } from './open.ts';
import { usualDayChange } from './parts/draft.ts';
import { problemList } from './parts/problem-list.ts';
import { programOf } from './parts/program.ts';
import { onlyWholeDays, withoutWholeDays } from './parts/whole-days.ts';
import type { Reader } from './reader.ts';
import { jsonLdBlocksIn } from './web/json-ld-blocks.ts';

/** Events of schema.org as JSON-LD, inside a web page or as a file: an event with its parts, or several events. */
export const jsonLd: Reader = {
  format: 'json-ld',
  fits: (opened) => isProgram(treeIn(opened).tree),
  read: (opened, options) => {
    const { tree, broken } = treeIn(opened);
    const problems = problemList();
    for (const { code, where, message } of broken) problems.add(code, where, message);
    const drafts = tree.leaves.map((leaf) => draftOf(leaf, tree.nodes, options));
    const shown = withoutWholeDays(drafts, options, problems);
    if (shown.length === 0) return onlyWholeDays(drafts.length);
    return programOf(
      {
        title: titleOf(tree.leaves, options.language),
        version: null,
        zoneName: null,
        dayChange: usualDayChange,
        ...{ rooms: [], tracks: [] },
        drafts: shown,
      },
      options,
      problems,
    );
  },
};

/** The event that a page or file describes as a whole, without its sessions; null where it is a program, or has none. */
export const singleEventIn = (opened: Opened): { readonly name: string | null } | null => {
  const { tree } = treeIn(opened);
  const [leaf] = tree.leaves;
  return leaf === undefined || isProgram(tree) ? null : { name: textIn(field(leaf.event, 'name')) };
};

/** One event alone is the whole event; two, or one that is part of another, are sessions. */
const isProgram = ({ leaves }: EventTree): boolean =>
  leaves.length > 1 || leaves.some(({ around }) => around.length > 0);

type Read = { readonly tree: EventTree; readonly broken: readonly Problem[] };

// A page is asked whether it fits, asked again, and read: taking it apart once is enough.
const known = new WeakMap<Opened, Read>();

const treeIn = (opened: Opened): Read => {
  const read = known.get(opened) ?? taken(opened);
  known.set(opened, read);
  return read;
};

const taken = (opened: Opened): Read => {
  if (opened.kind === 'html') {
    const { values, problems } = jsonLdBlocksIn(opened.text);
    return { tree: eventsIn(values), broken: problems };
  }
  const isOfSchema = opened.kind === 'json' && several(opened.value).slice(0, 20).some(namesSchema);
  return { tree: eventsIn(isOfSchema ? [opened.value] : []), broken: [] };
};

/** `"@context": "https://schema.org"`, alone, in a list, or as the vocabulary. */
const namesSchema = (value: unknown): boolean =>
  several(field(value, '@context')).some((context) =>
    /\bschema\.org\b/i.test(textIn(context) ?? textField(context, '@vocab', 'schema') ?? ''),
  );

/** The name of the whole that most sessions are part of. */
const titleOf = (leaves: readonly LeafEvent[], language: string | null): string => {
  const names = new Map<string, number>();
  for (const { event, around } of leaves) {
    const name = textIn(around.at(-1) ?? field(event, 'superEvent'), language);
    if (name !== null) names.set(name, (names.get(name) ?? 0) + 1);
  }
  return [...names].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
};
