import { identityOf } from '../../identity.ts';
import type { Session, Speaker } from '../../model.ts';
import { after, between, type Instant, instant } from '../../time/instant.ts';
import type { WrittenTime } from '../../time/parse.ts';
import { instantOf, utcOf } from '../../time/zone.ts';
import { unmarked } from './cancelled-title.ts';
import type { Draft, DraftSpeaker } from './draft.ts';
import type { OpenEnded } from './ends.ts';
import { languageTag } from './language.ts';
import { longestExhibition, longestSession } from './length.ts';
import { plainLine, plainLineOrNull } from './text.ts';
import { webAddress } from './web-address.ts';

/** How the times of a feed become instants: the venue's zone, and whether offsets may be believed (rule 13). */
export type Timing = { readonly zone: string; readonly trustOffset: boolean };

/** A draft that has its start and its rooms, and an end only where the feed gives one that can be used (rule 5). */
export type DatedDraft = OpenEnded & { readonly draft: Draft };

/** The instant of a written time: exact with an offset, else wall time of the venue (rule 13). */
export const instantOfWritten = ({ wall, offset }: WrittenTime, { zone, trustOffset }: Timing): Instant =>
  offset === null || !trustOffset ? instantOf(zone, wall) : after(instant(utcOf(wall)), -offset);

/** When and where a draft is; null for one without a start. */
export const datedDraft = (draft: Draft, timing: Timing): DatedDraft | null => {
  if (draft.start === null) return null;
  const start = instantOfWritten(draft.start, timing);
  const rooms = [...new Set(draft.rooms.flatMap((room) => plainLineOrNull(room) ?? []))];
  return { draft, start, end: givenEnd(draft, start, timing), rooms };
};

const givenEnd = (
  { length, end: written, allDay }: Draft,
  start: Instant,
  timing: Timing,
): Instant | null => {
  if (length !== null) return after(start, length);
  const end = written === null ? null : instantOfWritten(written, timing);
  const longest = allDay ? longestExhibition : longestSession;
  return end !== null && end >= start && between(start, end) <= longest ? end : null;
};

/** A draft as a session, with `end` given or assumed. Its key is its identity, and may repeat. */
export const sessionOf = ({ draft, start, end: given, rooms }: DatedDraft, end: Instant): Session => {
  const { kind, plenum, allDay, doNotRecord } = draft;
  const id = plainLineOrNull(draft.id);
  const { title, cancelled } = unmarked(plainLine(draft.title));
  return {
    key: identityOf(id, title, rooms, start),
    id,
    title,
    subtitle: plainLine(draft.subtitle ?? ''),
    start,
    end,
    endIs: given === null ? 'assumed' : 'given',
    rooms,
    track: plainLineOrNull(draft.track),
    ...{ kind, plenum, allDay },
    cancelled: cancelled || draft.cancelled,
    speakers: draft.speakers.map(speakerOf).filter(({ name }) => name !== ''),
    language: languageTag(draft.language),
    url: webAddress(draft.url),
    doNotRecord,
  };
};

const speakerOf = ({ name, affiliation, photo }: DraftSpeaker): Speaker => ({
  name: plainLine(name),
  affiliation: plainLineOrNull(affiliation),
  photo: webAddress(photo),
});
