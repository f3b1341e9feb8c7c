import { field, listOf, textField } from '../json/value.ts';
import type { SessionizeFeed } from './feed.ts';
import { roomIn, wholeSession } from './session.ts';

const lists = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Whether this is `view/GridSmart`: days, each with its rooms, each with its sessions. */
export const isGridView = (value: unknown): boolean =>
  lists(value).some((day) =>
    lists(field(day, 'rooms')).some((room) => Array.isArray(field(room, 'sessions'))),
  );

/** The GridSmart view. Its `timeSlots` repeat what its rooms hold, and are not read (feeds.md 14). */
export const gridView = (value: unknown): SessionizeFeed => {
  const rooms = lists(value).flatMap((day) => listOf(field(day, 'rooms')));
  return {
    rooms: rooms.map(roomIn),
    sessions: rooms.flatMap((room) =>
      listOf(field(room, 'sessions')).map((session) =>
        wholeSession(session, textField(session, 'room') ?? textField(room, 'name')),
      ),
    ),
  };
};

/** Whether this is `view/Sessions`: groups of sessions, by whatever the organiser groups them. */
export const isSessionsView = (value: unknown): boolean =>
  lists(value).some(
    (group) =>
      Array.isArray(field(group, 'sessions')) &&
      (field(group, 'groupName') !== undefined ||
        listOf(field(group, 'sessions')).some((session) => field(session, 'startsAt') !== undefined)),
  );

/** The Sessions view. A session may stand in several groups: it comes out equal each time, and counts once. */
export const sessionsView = (value: unknown): SessionizeFeed => {
  const sessions = lists(value).flatMap((group) => listOf(field(group, 'sessions')));
  return {
    rooms: sessions.flatMap((session) => {
      const name = textField(session, 'room');
      return name === null ? [] : [{ name, id: textField(session, 'roomId') }];
    }),
    sessions: sessions.map((session) => wholeSession(session, textField(session, 'room'))),
  };
};
