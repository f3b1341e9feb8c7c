import { parseDateTime } from '../time/parse.ts';
import { linkerOf } from './json/included.ts';
import { field, isObject, listOf, textField, textOf } from './json/value.ts';
import type { Opened } from './open.ts';
import { type Draft, plainTalk, usualDayChange } from './parts/draft.ts';
import { languageNamed } from './parts/language.ts';
import { programOf } from './parts/program.ts';
import { isServiceType } from './parts/service.ts';
import type { Reader, ReadOptions } from './reader.ts';

/** Open Event (eventyay, FOSSASIA): the list of sessions, in the spelling of its exports and of its API (JSON:API). */
export const openEvent: Reader = {
  format: 'open-event',
  fits: (opened) => sessionsIn(opened) !== null,
  read: (opened, options) => {
    const sessions = (sessionsIn(opened) ?? [])
      .map(linkerOf(opened))
      .filter((session) => takesPlace(session, options));
    const tracks = sessions.flatMap((session) => {
      const track = told(session, 'track');
      const name = nameOf(track);
      return name === null ? [] : [{ name, colour: textField(track, 'color') }];
    });
    return programOf(
      {
        ...{ title: '', version: null, zoneName: null, dayChange: usualDayChange },
        rooms: sessions.flatMap((session) => {
          const room = told(session, 'microlocation');
          const name = nameOf(room);
          return name === null ? [] : [{ name, id: textField(room, 'id') }];
        }),
        tracks,
        drafts: sessions.map(draftOf),
      },
      options,
    );
  },
};

const sessionsIn = (opened: Opened): readonly unknown[] | null => {
  if (opened.kind !== 'json') return null;
  const { value } = opened;
  const lists: readonly unknown[] = [value, field(value, 'sessions'), field(value, 'data')];
  const sessions = lists.find(
    (list): list is readonly unknown[] => Array.isArray(list) && list.slice(0, 20).some(isSession),
  );
  return sessions ?? null;
};

const isSession = (session: unknown): boolean =>
  textOf(told(session, 'start_time')) !== null &&
  (['microlocation', 'session_type', 'state'] as const).some((name) => told(session, name) !== undefined);

/** A field in either spelling: `start_time` of the exports, `starts-at` or `session-type` in the attributes of the API. */
const told = (session: unknown, name: string): unknown => {
  const attributes = isObject(field(session, 'attributes')) ? field(session, 'attributes') : session;
  const api = name.replace('start_time', 'starts_at').replace('end_time', 'ends_at');
  const spellings = [name, api, api.replaceAll('_', '-')];
  return spellings.map((spelling) => field(attributes, spelling)).find((value) => value !== undefined);
};

const nameOf = (thing: unknown): string | null => textField(thing, 'name') ?? textOf(thing);

/** The states of sessions that take place, where settings name no others (feeds.md 22). */
const usualStates: readonly string[] = ['accepted', 'confirmed'];

const takesPlace = (session: unknown, { states }: ReadOptions): boolean => {
  const state = textOf(told(session, 'state'));
  return state === null || (states ?? usualStates).includes(state.toLowerCase());
};

const draftOf = (session: unknown): Draft => {
  const [start, end] = ['start_time', 'end_time'].map((name) => {
    const written = textOf(told(session, name));
    return written === null ? null : parseDateTime(written);
  });
  const room = nameOf(told(session, 'microlocation'));
  const track = nameOf(told(session, 'track'));
  const type = nameOf(told(session, 'session_type'));
  return {
    ...plainTalk,
    id: textOf(told(session, 'id')) ?? textField(session, 'id'),
    title: textOf(told(session, 'title')) ?? '',
    subtitle: textOf(told(session, 'subtitle')),
    start: start ?? null,
    venueOffset: start?.offset ?? null,
    end: end ?? null,
    length: null,
    rooms: room === null ? [] : [room],
    track,
    kind: isServiceType(type ?? track) ? 'service' : 'talk',
    speakers: listOf(told(session, 'speakers')).map((speaker) => ({
      name: textField(speaker, 'name') ?? '',
      affiliation: textField(speaker, 'organisation', 'organization'),
      photo: textField(speaker, 'thumbnail', 'photo', 'thumbnail-image-url', 'photo-url'),
    })),
    language: languageNamed(textOf(told(session, 'language')) ?? ''),
    url: null,
  };
};
