import { distinctRooms, distinctTracks } from './distinct.ts';
import { identityOf, withUniqueKeys } from './identity.ts';
import type { Program, Session } from './model.ts';
import { byStartAndTitle } from './order.ts';

/**
 * One program of several sources, in the order of the settings: rooms and tracks of one name are one, a session that
 * two sources list counts once (the earlier source wins), problems and skipped sessions add up. The first source that
 * knows its zone sets the zone and the day change. Of one program it is that program; none at all is a bug.
 */
export const mergePrograms = (programs: readonly Program[]): Program => {
  const [first, ...others] = programs;
  if (first === undefined) throw new RangeError('no program to merge');
  if (others.length === 0) return first;
  const lead = programs.find(({ zone }) => zone.from === 'settings' || zone.from === 'feed') ?? first;
  return {
    title: programs.find(({ title }) => title !== '')?.title ?? '',
    version: programs.flatMap(({ version }) => version ?? []).join('; ') || null,
    zone: lead.zone,
    dayChange: lead.dayChange,
    rooms: distinctRooms(programs.flatMap(({ rooms }) => rooms)),
    tracks: distinctTracks(programs.flatMap(({ tracks }) => tracks)),
    sessions: mergeSessions(programs),
    skipped: programs.reduce((sum, { skipped }) => sum + skipped, 0),
    problems: programs.flatMap(({ problems }) => problems),
    changes: programs.flatMap(({ changes }) => changes),
  };
};

const mergeSessions = (programs: readonly Program[]): readonly Session[] => {
  const listed = new Set<string>();
  const merged: Session[] = [];
  for (const { sessions } of programs) {
    // Marked only after the whole source: what one source lists twice is its own affair (rule 12).
    const fresh = sessions.filter(
      (session) => session.id === null || !listed.has(sameAcrossSources(session)),
    );
    for (const session of fresh) listed.add(sameAcrossSources(session));
    merged.push(...fresh);
  }
  const keyed = merged.map((session) => {
    const { id, title, rooms, start } = session;
    return { ...session, key: identityOf(id, title, rooms, start) };
  });
  return withUniqueKeys(keyed.sort(byStartAndTitle));
};

/** Short ids are counted up in every feed and meet by chance, so they need the title beside them; long ones are guids. */
const sameAcrossSources = ({ id, start, title }: Session): string =>
  (id ?? '').length >= 16 ? `${id} @${start}` : `${id} @${start} ${title}`;
