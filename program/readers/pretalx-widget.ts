import { minutes } from '../time/instant.ts';
import { parseDateTime } from '../time/parse.ts';
import { field, listOf, textField, textOf, translatedText } from './json/value.ts';
import type { Opened } from './open.ts';
import { type Draft, type DraftSpeaker, plainTalk, usualDayChange } from './parts/draft.ts';
import { programOf } from './parts/program.ts';
import type { Reader, ReadOptions } from './reader.ts';

/** The JSON behind pretalx's schedule widget: the one public feed of pretalx that has breaks (feeds.md 7). */
export const pretalxWidget: Reader = {
  format: 'pretalx-widget',
  fits: (opened) => feedIn(opened) !== null,
  read: (opened, options) => {
    const feed = feedIn(opened);
    const { language } = options;
    const rooms = namesById(field(feed, 'rooms'), language);
    const tracks = namesById(field(feed, 'tracks'), language);
    const lists = { rooms, tracks, speakers: speakersByCode(feed) };
    return programOf(
      {
        title: translatedText(field(feed, 'name') ?? field(feed, 'title'), language) ?? '',
        version: textField(feed, 'version'),
        zoneName: textField(feed, 'timezone'),
        dayChange: usualDayChange,
        rooms: [...rooms].map(([id, name]) => ({ name, id })),
        tracks: listOf(field(feed, 'tracks')).map((track) => ({
          name: translatedText(field(track, 'name'), language) ?? '',
          colour: textField(track, 'color'),
        })),
        drafts: listOf(field(feed, 'talks')).map((talk) => draftOf(talk, lists, options)),
      },
      options,
    );
  },
};

const feedIn = (opened: Opened): unknown =>
  opened.kind === 'json' &&
  Array.isArray(field(opened.value, 'talks')) &&
  Array.isArray(field(opened.value, 'rooms'))
    ? opened.value
    : null;

const namesById = (list: unknown, language: string | null): ReadonlyMap<string, string> =>
  new Map(
    listOf(list).flatMap((entry) => {
      const id = textField(entry, 'id');
      const name = translatedText(field(entry, 'name'), language);
      return id === null || name === null ? [] : [[id, name] as const];
    }),
  );

const speakersByCode = (feed: unknown): ReadonlyMap<string, DraftSpeaker> =>
  new Map(
    listOf(field(feed, 'speakers')).flatMap((speaker) => {
      const code = textField(speaker, 'code');
      if (code === null) return [];
      const photo = textField(speaker, 'avatar', 'avatar_url', 'avatar_thumbnail_default');
      return [[code, { name: textField(speaker, 'name') ?? '', affiliation: null, photo }] as const];
    }),
  );

type Lists = {
  readonly rooms: ReadonlyMap<string, string>;
  readonly tracks: ReadonlyMap<string, string>;
  readonly speakers: ReadonlyMap<string, DraftSpeaker>;
};

const draftOf = (talk: unknown, { rooms, tracks, speakers }: Lists, { language }: ReadOptions): Draft => {
  const [start, end] = [textField(talk, 'start'), textField(talk, 'end')].map((written) =>
    written === null ? null : parseDateTime(written),
  );
  const code = textField(talk, 'code');
  const room = textField(talk, 'room');
  const duration = Number(textField(talk, 'duration') ?? Number.NaN);
  const named = Array.isArray(field(talk, 'speakers')) ? (field(talk, 'speakers') as unknown[]) : [];
  return {
    ...plainTalk,
    // Only talks have a code; what has none is a break.
    ...{ id: code ?? textField(talk, 'id'), kind: code === null ? 'service' : 'talk' },
    title: translatedText(field(talk, 'title'), language) ?? '',
    subtitle: null,
    start: start ?? null,
    venueOffset: start?.offset ?? null,
    end: end ?? null,
    length: end == null && duration >= 0 ? minutes(duration) : null,
    rooms: room === null ? [] : [rooms.get(room) ?? room],
    track: tracks.get(textField(talk, 'track') ?? '') ?? null,
    doNotRecord: field(talk, 'do_not_record') === true,
    speakers: named.flatMap((speaker) => {
      const known = speakers.get(textOf(speaker) ?? textField(speaker, 'code') ?? '');
      const name = textField(speaker, 'name');
      return known ?? (name === null ? [] : [{ name, affiliation: null, photo: null }]);
    }),
    language: textField(talk, 'content_locale'),
    url: textField(talk, 'url'),
  };
};
