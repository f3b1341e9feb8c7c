import type { Session } from './model.ts';
import type { Instant } from './time/instant.ts';

/** The identity of rule 12: the feed's id and the start, else title, room and start. It may repeat. */
export const identityOf = (
  id: string | null,
  title: string,
  rooms: readonly string[],
  start: Instant,
): string => (id === null ? `${title} | ${rooms.join(', ')} @${start}` : `${id} @${start}`);

/**
 * Sessions whose key is their identity, made unique. Where two differ in nothing one is dropped (a merged feed listed
 * it twice); where they only share the identity the later ones get a number. Order decides the number: sort before.
 */
export const withUniqueKeys = (sessions: readonly Session[]): readonly Session[] => {
  const alike = new Map<string, Session[]>();
  const unique: Session[] = [];
  for (const session of sessions) {
    const earlier = alike.get(session.key);
    if (earlier === undefined) {
      alike.set(session.key, [session]);
      unique.push(session);
    } else if (!earlier.some((other) => JSON.stringify(other) === JSON.stringify(session))) {
      earlier.push(session);
      unique.push({ ...session, key: `${session.key} #${earlier.length}` });
    }
  }
  return unique;
};
