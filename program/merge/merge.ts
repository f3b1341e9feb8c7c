import type { Change } from '../changes.ts';
import { distinctRooms, distinctTracks } from '../distinct.ts';
import { identityOf, withUniqueKeys } from '../identity.ts';
import type { Program, Session } from '../model.ts';
import { byStartAndTitle } from '../order.ts';
import type { Entry } from './entry.ts';
import { mergedSessions } from './sessions.ts';
import { spelledLike } from './spelling.ts';

/** The first program that knows where it is, or else tells by its offsets (rule 13): that holds for those that say nothing. */
export const knowsItsZone = (programs: readonly Program[]): Program | null =>
  programs.find(({ zone }) => zone.from === 'settings' || zone.from === 'feed') ??
  programs.find(({ zone }) => zone.from === 'offsets') ??
  null;

/**
 * One program of several sources, in the order of the settings: rooms and tracks of one name are one, a session that
 * several sources list counts once (`sessions.ts`), problems and skipped sessions add up. The first source that knows
 * its zone sets the zone and the day change. Of one program it is that program; none at all is a bug.
 */
export const mergePrograms = (given: readonly Program[]): Program => {
  const [first, ...others] = given;
  if (first === undefined) throw new RangeError('no program to merge');
  if (others.length === 0) return first;
  const programs = given.map((program, index) => spelledLike(given.slice(0, index), program));
  const lead = knowsItsZone(programs) ?? first;
  const entries = mergedSessions(programs);
  return {
    title: programs.find(({ title }) => title !== '')?.title ?? '',
    version: programs.flatMap(({ version }) => version ?? []).join('; ') || null,
    zone: lead.zone,
    dayChange: lead.dayChange,
    rooms: distinctRooms(programs.flatMap(({ rooms }) => rooms)),
    tracks: distinctTracks(programs.flatMap(({ tracks }) => tracks)),
    sessions: withUniqueKeys(entries.map(keyed).sort(byStartAndTitle)),
    skipped: programs.reduce((sum, { skipped }) => sum + skipped, 0),
    problems: programs.flatMap(({ problems }) => problems),
    changes: changesOf(programs, entries),
  };
};

const keyOf = ({ id, title, rooms, start }: Session): string => identityOf(id, title, rooms, start);

/** Two sources number what repeats each on its own: numbers are given anew. All else keeps the key it has. */
const keyed = ({ lead, session }: Entry): Session =>
  session === lead.session && !/ #\d+$/.test(session.key) ? session : { ...session, key: keyOf(session) };

/** What each source has to tell of the sessions it leads, under the keys they have here, and of those it has lost. */
const changesOf = (programs: readonly Program[], entries: readonly Entry[]): readonly Change[] => {
  if (programs.every(({ changes }) => changes.length === 0)) return [];
  const led = new Map(
    entries.map(({ lead, session }) => [`${lead.source} ${lead.session.key}`, keyOf(session)]),
  );
  return programs.flatMap(({ changes }, source) =>
    changes.flatMap((change): readonly Change[] => {
      if (change.is === null) return [change];
      const key = led.get(`${source} ${change.is.key}`);
      if (key === undefined) return [];
      return key === change.is.key ? [change] : [{ ...change, is: { ...change.is, key } }];
    }),
  );
};
