import { parseDateTime } from '../time/parse.ts';
import { field, listOf, textField, textOf, translatedText } from './json/value.ts';
import type { Opened } from './open.ts';
import { type Draft, type DraftSpeaker, plainTalk, usualDayChange } from './parts/draft.ts';
import { languageNamed } from './parts/language.ts';
import { programOf } from './parts/program.ts';
import { isServiceType } from './parts/service.ts';
import type { Reader, ReadOptions } from './reader.ts';

/** The session.json of OPass: SITCON, COSCUP and other events of Taiwan, in pairs of languages. */
export const opass: Reader = {
  format: 'opass',
  fits: (opened) => feedIn(opened) !== null,
  read: (opened, options) => {
    const feed = feedIn(opened);
    const { language } = options;
    const names = namesIn(feed, language);
    return programOf(
      {
        ...{ title: '', version: null, zoneName: null, dayChange: usualDayChange },
        rooms: listOf(field(feed, 'rooms')).flatMap((room) => {
          const id = textField(room, 'id');
          return id === null ? [] : [{ name: names.rooms.get(id) ?? id, id }];
        }),
        tracks: [],
        drafts: listOf(field(feed, 'sessions')).map((session) => draftOf(session, names, options)),
      },
      options,
    );
  },
};

const feedIn = (opened: Opened): unknown => {
  if (opened.kind !== 'json') return null;
  const sessions = listOf(field(opened.value, 'sessions'));
  const isPaired = sessions.some(
    (session) => textField(session, 'start') !== null && languagesOf(session).length > 0,
  );
  return isPaired ? opened.value : null;
};

/** The languages something is told in: its fields that hold a title or a name. In the feed's order, the first leads. */
const languagesOf = (entry: unknown): readonly string[] =>
  typeof entry === 'object' && entry !== null
    ? Object.entries(entry)
        .filter(
          ([tag, told]) => /^[a-z]{2}(-[a-z]+)?$/i.test(tag) && textField(told, 'title', 'name') !== null,
        )
        .map(([tag]) => tag)
    : [];

/** What an entry is called in the wanted language, and in the other one. */
const pairOf = (entry: unknown, wanted: string | null) => {
  const languages = languagesOf(entry);
  const lead = languages.find((tag) => tag === wanted) ?? languages[0] ?? '';
  const nameIn = (tag: string): string | null => textField(field(entry, tag), 'title', 'name');
  const others = languages.filter((tag) => tag !== lead).map(nameIn);
  const name = nameIn(lead);
  return { name, other: others.find((text) => text !== null && text !== name) ?? null };
};

type Names = {
  readonly rooms: ReadonlyMap<string, string>;
  readonly types: ReadonlyMap<string, { readonly name: string | null; readonly other: string | null }>;
  readonly tags: ReadonlyMap<string, string>;
  readonly speakers: ReadonlyMap<string, DraftSpeaker>;
};

const namesIn = (feed: unknown, language: string | null): Names => {
  const named = (list: string): ReadonlyMap<string, string> =>
    new Map(
      listOf(field(feed, list)).flatMap((entry) => {
        const [id, { name }] = [textField(entry, 'id'), pairOf(entry, language)];
        return id === null || name === null ? [] : [[id, name] as const];
      }),
    );
  const speakers = listOf(field(feed, 'speakers')).flatMap((speaker) => {
    const [id, { name }] = [textField(speaker, 'id'), pairOf(speaker, language)];
    const photo = textField(speaker, 'avatar');
    return id === null || name === null ? [] : [[id, { name, affiliation: null, photo }] as const];
  });
  return {
    rooms: named('rooms'),
    types: new Map(
      listOf(field(feed, 'session_types')).flatMap((entry) => {
        const id = textField(entry, 'id');
        const pair = pairOf(entry, language);
        return id === null || pair.name === null ? [] : [[id, pair] as const];
      }),
    ),
    tags: named('tags'),
    speakers: new Map(speakers),
  };
};

const idsOf = (list: unknown): readonly string[] =>
  (Array.isArray(list) ? list : []).flatMap((id) => textOf(id) ?? []);

const draftOf = (session: unknown, names: Names, { language, trackFrom }: ReadOptions): Draft => {
  const [start, end] = [textField(session, 'start'), textField(session, 'end')];
  const written = start === null ? null : parseDateTime(start);
  const { name, other } = pairOf(session, language);
  const typeId = textField(session, 'type');
  const typeNames = names.types.get(typeId ?? '') ?? { name: typeId, other: null };
  const type = typeNames.name;
  const tag = idsOf(field(session, 'tags')).map((id) => names.tags.get(id) ?? id)[0] ?? null;
  // A broadcast names every room it is on in, its own included (rule 6).
  const rooms = [...idsOf([field(session, 'room')]), ...idsOf(field(session, 'broadcast'))];
  const tracks: Readonly<Record<string, string | null>> = { type, tags: tag };
  return {
    ...plainTalk,
    id: textField(session, 'id'),
    title: name ?? '',
    subtitle: other,
    start: written,
    venueOffset: written?.offset ?? null,
    end: end === null ? null : parseDateTime(end),
    length: null,
    rooms: rooms.map((id) => names.rooms.get(id) ?? id),
    track: trackFrom === null ? null : (tracks[trackFrom] ?? null),
    kind: [typeId, type, typeNames.other].some(isServiceType) ? 'service' : 'talk',
    speakers: speakersOf(session, names),
    language: languageNamed(translatedText(field(session, 'language'), null) ?? ''),
    url: textField(session, 'uri', 'url'),
  };
};

/** Ids of the list beside the sessions, or names as they are. */
const speakersOf = (session: unknown, { speakers }: Names): readonly DraftSpeaker[] =>
  idsOf(field(session, 'speakers')).map(
    (id) => speakers.get(id) ?? { name: id, affiliation: null, photo: null },
  );
