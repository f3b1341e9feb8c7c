import type { Session } from '../../../program/model.ts';
import type { Group } from '../../../program/schedule/groups.ts';
import type { Telling } from '../../words/telling.ts';
import { placeOf } from '../face.ts';

/**
 * Where to go for what a group shows. A group of a room says its name where every group says the room, but for a session of
 * several rooms, which is listed under the first alone and names them all (rule 6).
 */
export const placeOfGroup = ({ kind, name }: Group, session: Session | null, telling: Telling): string => {
  if (kind === 'room' && (session === null || session.rooms.length < 2)) return name;
  return session === null ? '' : placeOf(session, telling);
};
