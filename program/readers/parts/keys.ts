import type { Session } from '../../model.ts';

/** A session before it has its key. */
export type Unkeyed = Omit<Session, 'key'>;

/**
 * Gives each session the identity of rule 12: the feed's id and the start, else title, room and start. Where two
 * differ in nothing one is dropped (a merged feed listed it twice); where they only share the identity the later ones
 * get a number, so that keys are unique. Order decides the number: sort before.
 */
export const withKeys = (sessions: readonly Unkeyed[]): readonly Session[] => {
  const alike = new Map<string, Unkeyed[]>();
  const keyed: Session[] = [];
  for (const session of sessions) {
    const identity = identityOf(session);
    const earlier = alike.get(identity);
    if (earlier === undefined) {
      alike.set(identity, [session]);
      keyed.push({ key: identity, ...session });
    } else if (!earlier.some((other) => JSON.stringify(other) === JSON.stringify(session))) {
      earlier.push(session);
      keyed.push({ key: `${identity} #${earlier.length}`, ...session });
    }
  }
  return keyed;
};

const identityOf = ({ id, title, rooms, start }: Unkeyed): string =>
  id === null ? `${title} | ${rooms.join(', ')} @${start}` : `${id} @${start}`;
