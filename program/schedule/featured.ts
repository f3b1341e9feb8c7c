import type { Session } from '../model.ts';

/**
 * The one session that a board with room for one shows: the latest start, the newcomer (rule 2), a talk before
 * any break. Of several that start together the first by title. Null where nothing is on.
 */
export const featured = (now: readonly Session[]): Session | null => {
  const talks = now.filter((session) => session.kind === 'talk');
  let newest: Session | null = null;
  for (const session of talks.length > 0 ? talks : now) {
    if (newest === null || session.start > newest.start) newest = session;
  }
  return newest;
};
