import type { Session, Speaker } from '../model.ts';
import { foldedTitle, isWithSpeakers } from './signs.ts';

const filledSpeaker = (speaker: Speaker, others: readonly Speaker[]): Speaker => {
  if (speaker.affiliation !== null && speaker.photo !== null) return speaker;
  const same = others.find(({ name }) => foldedTitle(name) === foldedTitle(speaker.name));
  if (same === undefined) return speaker;
  const { affiliation, photo } = same;
  return { ...speaker, affiliation: speaker.affiliation ?? affiliation, photo: speaker.photo ?? photo };
};

const filledTitle = (lead: Session, other: Session): string =>
  lead.title === '' || (lead.speakers.length === 0 && isWithSpeakers(lead, other)) ? other.title : lead.title;

/** A given end is worth more than an assumed one, if it is of the same time. */
const filledEnd = (lead: Session, other: Session): Pick<Session, 'end' | 'endIs'> =>
  lead.endIs === 'assumed' && other.endIs === 'given' && other.start === lead.start ? other : lead;

/**
 * A session as its leading source has it, with what that one lacks from another source. Where both say something the
 * lead is right, also about rooms and about being cancelled; what only one can say at all (a break, a plenum, not to be
 * recorded) is so if either says it. `alsoThere`: the rooms of both are meant (calendars of rooms, rule 6).
 */
export const filled = (lead: Session, other: Session, alsoThere: boolean): Session => {
  const { end, endIs } = filledEnd(lead, other);
  const rooms =
    alsoThere || lead.rooms.length === 0 ? [...new Set([...lead.rooms, ...other.rooms])] : lead.rooms;
  return {
    ...lead,
    ...{ end, endIs, rooms },
    title: filledTitle(lead, other),
    subtitle: lead.subtitle || other.subtitle,
    track: lead.track ?? other.track,
    kind: lead.kind === 'service' ? lead.kind : other.kind,
    plenum: lead.plenum || other.plenum,
    speakers:
      lead.speakers.length === 0
        ? other.speakers
        : lead.speakers.map((speaker) => filledSpeaker(speaker, other.speakers)),
    language: lead.language ?? other.language,
    url: lead.url ?? other.url,
    doNotRecord: lead.doNotRecord || other.doNotRecord,
  };
};
