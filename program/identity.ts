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
  const alike = new Map<string, Session | Session[]>();
  const unique: Session[] = [];
  for (const session of sessions) {
    const known = alike.get(session.key);
    if (known === undefined) {
      // No list for each of the many keys that never repeat.
      alike.set(session.key, session);
      unique.push(session);
      continue;
    }
    const earlier = Array.isArray(known) ? known : [known];
    if (earlier.some((other) => JSON.stringify(other) === JSON.stringify(session))) continue;
    earlier.push(session);
    alike.set(session.key, earlier);
    unique.push({ ...session, key: `${session.key} #${earlier.length}` });
  }
  return unique;
};
