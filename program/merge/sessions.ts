import type { Program } from '../model.ts';
import {
  type Entry,
  entryOf,
  isAlike,
  isAlikeButForSpeakers,
  isMoved,
  type Listed,
  listedOf,
  meet,
} from './entry.ts';
import { filled } from './filled.ts';
import { type Known, openKnown } from './known.ts';
import { isLong } from './signs.ts';

/** A calendar of one room lists what takes place there, wherever else it does: every session is in the one room there is. */
const isOfOneRoom = ({ rooms, sessions }: Program): boolean =>
  rooms.length === 1 && sessions.every((session) => session.rooms.length === 1);

/** How the entry is found that something a source lists belongs to; null leaves it to the next round. */
type Round = (listed: Listed) => Entry | null;

const bySign =
  (known: Known): Round =>
  (listed) => {
    const open = known.bySigns(listed).filter(({ last }) => last !== listed.source);
    return open.find(({ session }) => meet(session, listed.session)) ?? open[0] ?? null;
  };

const byTitle =
  (known: Known): Round =>
  (listed) => {
    const open = known.byTitles(listed).filter(({ last }) => last !== listed.source);
    return (
      open.find((entry) => isAlike(entry, listed)) ??
      open.find((entry) => isAlikeButForSpeakers(entry, listed)) ??
      null
    );
  };

/** One long id that occurs once in the source, and once in those before it. */
const byIdAlone = (known: Known, { sessions }: Program): Round => {
  const ids = new Map<string, number>();
  for (const { id } of sessions) if (isLong(id)) ids.set(id, (ids.get(id) ?? 0) + 1);
  return (listed) => {
    const [entry, ...others] = known.byId(listed);
    if (entry === undefined || others.length > 0 || ids.get(listed.session.id ?? '') !== 1) return null;
    return isMoved(entry, listed) ? entry : null;
  };
};

/** Adds what a source lists to an entry. A meeting in the calendars of two rooms is in both (rule 6). */
const join = (entry: Entry, { session, source, ofRoom }: Listed): void => {
  entry.session = filled(entry.session, session, entry.ofRooms && ofRoom);
  entry.last = source;
  entry.ofRooms &&= ofRoom;
};

const roundsOf = (known: Known, program: Program): readonly Round[] => [
  bySign(known),
  byTitle(known),
  byIdAlone(known, program),
];

/**
 * The sessions of all sources, one entry for each that several list (rule 12): known again by a long id and the start, by
 * a short one with the title, by the code that pretalx's exports share, or by start and title in a fitting room. The
 * first source that lists it leads. One that moved stands only where that source has it. Not sorted; keys are as given.
 */
export const mergedSessions = (programs: readonly Program[]): readonly Entry[] => {
  const known = openKnown();
  const entries: Entry[] = [];
  for (const [source, program] of programs.entries()) {
    const ofRoom = isOfOneRoom(program);
    const listed = program.sessions.map((session) => listedOf(session, source, ofRoom));
    const joined: (readonly [Listed, Entry])[] = [];
    /** Gives what no entry is found for; each round is asked for all before the next one may take what is left. */
    const left = (all: readonly Listed[], round: Round): readonly Listed[] =>
      all.filter((one) => {
        const entry = round(one);
        if (entry === null) return true;
        join(entry, one);
        joined.push([one, entry]);
        return false;
      });
    const rounds = source === 0 ? [] : roundsOf(known, program);
    const fresh = rounds.reduce(left, listed).map(entryOf);
    for (const entry of fresh) entries.push(entry);
    for (const entry of fresh) known.remember(entry.lead, entry);
    for (const [one, entry] of joined) known.remember(one, entry);
  }
  return entries;
};
