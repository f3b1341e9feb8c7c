import { field, listOf, textField, textOf } from '../json/value.ts';
import type { SessionizeCategory, SessionizeRoom, SessionizeSession, SessionizeSpeaker } from './feed.ts';

/** A room as all views list it. */
export const roomIn = (room: unknown): SessionizeRoom => ({
  name: textField(room, 'name') ?? '',
  id: textField(room, 'id'),
});

/** A speaker as the All view lists them; GridSmart and Sessions give the name alone. */
export const speakerIn = (speaker: unknown): SessionizeSpeaker => ({
  name:
    textField(speaker, 'fullName', 'name') ??
    [textField(speaker, 'firstName'), textField(speaker, 'lastName')]
      .filter((name) => name !== null)
      .join(' '),
  tagLine: textField(speaker, 'tagLine'),
  picture: textField(speaker, 'profilePicture'),
});

/** What the views say in different ways. */
type Surroundings = {
  readonly room: string | null;
  readonly speakers: readonly SessionizeSpeaker[];
  readonly categories: readonly SessionizeCategory[];
};

/** A session, with what its view says elsewhere. */
export const sessionIn = (session: unknown, surroundings: Surroundings): SessionizeSession => ({
  id: textField(session, 'id'),
  title: textField(session, 'title') ?? '',
  startsAt: textField(session, 'startsAt'),
  endsAt: textField(session, 'endsAt'),
  isService: field(session, 'isServiceSession') === true,
  isPlenum: field(session, 'isPlenumSession') === true,
  status: textField(session, 'status'),
  ...surroundings,
});

/** A session of GridSmart or Sessions, which holds all that belongs to it. */
export const wholeSession = (session: unknown, room: string | null): SessionizeSession =>
  sessionIn(session, {
    room,
    speakers: listOf(field(session, 'speakers')).map(speakerIn),
    categories: listOf(field(session, 'categories')).map((category) => ({
      name: textField(category, 'name', 'title') ?? '',
      chosen: listOf(field(category, 'categoryItems')).flatMap(
        (item) => textField(item, 'name') ?? textOf(item) ?? [],
      ),
    })),
  });
