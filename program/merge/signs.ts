import type { Session } from '../model.ts';

const latin = /^[\x20-\u024f]*$/;
const latinPunctuation = /[!"%-*,-/:;?@[-\]_{}¡§«¶·»¿\xa0]+/g;
const punctuation = /[^\P{P}#]+/gu;

/** A title as two systems may both write it: without case, width, punctuation and doubled blanks. C# and C++ keep their signs. */
export const foldedTitle = (title: string): string => {
  // What Unicode says of width and punctuation is asked only where it may matter: it takes ten times as long.
  const words = latin.test(title)
    ? title.toLowerCase().replace(latinPunctuation, ' ')
    : title.normalize('NFKC').toLowerCase().replace(punctuation, ' ');
  return words.replace(/\s{2,}/g, ' ').trim() || title.toLowerCase();
};

/** Ids from here on are made to be unique in the world; shorter ones are counted up in every feed and meet by chance. */
const longId = 16;

/** Whether an id says by itself who a session is. */
export const isLong = (id: string | null): id is string => id !== null && id.length >= longId;

/** A code of pretalx: its alphabet leaves out what is easily confused, and a code of digits alone is anybody's number. */
const code = '((?=[3789]*[A-HJ-NP-Z])[A-HJ-NP-Z3789]{6})';

/** The same talk in pretalx's exports: the widget's id, the UID of its calendar, the page that all of them link to. */
const codes = [
  { of: ({ id }: Session) => id, pattern: new RegExp(`^${code}$`) },
  { of: ({ id }: Session) => id, pattern: new RegExp(`^pretalx-.{1,100}-${code}(?:-\\d+)?@`) },
  { of: ({ url }: Session) => url, pattern: new RegExp(`/talk/${code}/?$`) },
] as const;

const codeOf = (session: Session): string | null => {
  for (const { of, pattern } of codes) {
    const found = pattern.exec(of(session) ?? '')?.[1];
    if (found !== undefined) return found;
  }
  return null;
};

/**
 * What a session is known by to other sources, whatever its room: a long id, a short one with the title beside it, a code
 * of pretalx. Each says so only beside the start, because ids repeat (rule 12).
 */
export const signsOf = (session: Session, folded: string): readonly string[] => {
  const { id } = session;
  const signs: string[] = [];
  if (isLong(id)) signs.push(id);
  else if (id !== null) signs.push(`${id} ${folded}`);
  const known = codeOf(session);
  if (known !== null) signs.push(`pretalx ${known}`);
  return signs;
};

/** Where a title may end and its speakers begin, from the longest title on: pretalx's calendars say "title - speakers". */
const cutsOf = (title: string): readonly number[] => {
  const cuts: number[] = [];
  for (
    let cut = title.lastIndexOf(' - ');
    cut > 0 && cuts.length < 4;
    cut = title.lastIndexOf(' - ', cut - 1)
  )
    cuts.push(cut);
  return cuts;
};

/** The titles that a session may have elsewhere, folded: its own first, then what is left of it without speakers. */
export const titlesOf = ({ title }: Pick<Session, 'title'>): readonly string[] => [
  foldedTitle(title),
  ...cutsOf(title).map((cut) => foldedTitle(title.slice(0, cut))),
];

/** Whether `named` is the title of `plain` with the names of its speakers behind it. */
export const isWithSpeakers = (named: Session, plain: Session): boolean => {
  const speakers = new Set(plain.speakers.map(({ name }) => foldedTitle(name)));
  const title = foldedTitle(plain.title);
  return cutsOf(named.title).some((cut) => {
    const names = named.title.slice(cut + 3).split(/[,;]/);
    return (
      foldedTitle(named.title.slice(0, cut)) === title &&
      names.every((name) => speakers.has(foldedTitle(name)))
    );
  });
};
