import { field, isObject, textField } from '../json/value.ts';
import { type Draft, plainTalk } from '../parts/draft.ts';
import { sessionLength } from '../parts/length.ts';
import { areSimultaneous } from './clusters.ts';
import type { IndicoEvent, IndicoSlot } from './feed.ts';
import { speakersOf } from './people.ts';
import { placeOf } from './place.ts';
import { isScheduled, spanOf, timeIn } from './when.ts';

/**
 * What a board shows of an event. `trackFrom` names the field of a contribution that is its track, or `session`; null
 * takes the session's title, else the contribution's own track.
 */
export const draftsOf = (event: IndicoEvent, trackFrom: string | null): readonly Draft[] => [
  ...event.slots.flatMap((slot) => slotDrafts(slot, event, trackFrom)),
  ...event.loose
    .filter(isScheduled)
    .map((entry) => draftOf(entry, [event.details], trackOf(entry, null, trackFrom))),
];

/** An event that is a date in a category of seminars: a session in its room, the category its track where there are several. */
export const eventDraft = ({ details }: IndicoEvent, trackFrom: string | null): Draft =>
  draftOf(details, [], trackFrom === null ? null : textField(details, trackFrom));

/**
 * A slot whose contributions follow one another, or are in several rooms, is shown as these; one that has none, or many
 * at once in its room, as itself (feeds.md 21). Its breaks are shown beside it, and in its place where they fill it.
 */
const slotDrafts = (
  slot: IndicoSlot,
  { details }: IndicoEvent,
  trackFrom: string | null,
): readonly Draft[] => {
  const around = [slot.block, field(slot.block, 'session'), details].filter((level) => level != null);
  const drafted = (entry: unknown): Draft => draftOf(entry, around, trackOf(entry, slot.session, trackFrom));
  const entries = slot.entries.filter(isScheduled);
  const breaks = entries.filter(isBreak);
  const contributions = entries.filter((entry) => !isBreak(entry));
  const places = new Set(contributions.map((entry) => placeOf([entry, ...around])));
  const isOne = slot.isPoster || (places.size === 1 && areSimultaneous(contributions));
  if (contributions.length > 0 && !isOne) return entries.map(drafted);
  const timed = slot.block ?? fromFirstToLast(contributions);
  if (!isScheduled(timed) || breaks.some((rest) => fills(rest, timed))) return breaks.map(drafted);
  const whole: Draft = {
    ...drafted(timed),
    id: slotId(slot),
    title: slot.session ?? slot.slotTitle ?? '',
    subtitle: slot.session === null ? null : slot.slotTitle,
  };
  return [whole, ...breaks.map(drafted)];
};

const isBreak = (entry: unknown): boolean => textField(entry, 'entryType') === 'Break';

const fills = (rest: unknown, block: unknown): boolean => {
  const [inner, outer] = [spanOf(rest), spanOf(block)];
  return inner?.start === outer?.start && inner?.end === outer?.end;
};

/** A slot that nobody listed: the first contribution, lasting until the last has ended; null where none has a time. */
const fromFirstToLast = (contributions: readonly unknown[]): unknown => {
  const [first] = contributions;
  if (!isObject(first)) return null;
  const endOf = (entry: unknown): number => spanOf(entry)?.end ?? Number.NEGATIVE_INFINITY;
  const last = contributions.reduce((latest, entry) => (endOf(entry) > endOf(latest) ? entry : latest));
  const { startDate, room, roomFullname, location } = first;
  return { ...{ startDate, room, roomFullname, location }, endDate: field(last, 'endDate') };
};

/** Told apart from contributions, which have numbers too. */
const slotId = ({ block }: IndicoSlot): string | null => {
  const id = textField(block, 'sessionSlotId', 'id');
  return id === null ? null : `slot ${id}`;
};

const trackOf = (entry: unknown, session: string | null, trackFrom: string | null): string | null => {
  const named = session ?? textField(entry, 'session');
  if (trackFrom === null) return named ?? textField(entry, 'track');
  return trackFrom === 'session' ? named : textField(entry, trackFrom);
};

const draftOf = (entry: unknown, around: readonly unknown[], track: string | null): Draft => {
  const end = timeIn(field(entry, 'endDate'));
  const room = placeOf([entry, ...around.filter((level) => level !== entry)]);
  return {
    ...plainTalk,
    ...{ track, end, subtitle: null, language: null },
    // The server's own number: those people see begin at 1 in every event.
    id: textField(entry, 'db_id', 'contributionId', 'id'),
    title: textField(entry, 'title') ?? '',
    start: timeIn(field(entry, 'startDate')),
    // The zone an export is shown in need not be the venue's.
    venueOffset: null,
    length: end === null ? sessionLength(textField(entry, 'duration')) : null,
    rooms: room === null ? [] : [room],
    kind: isBreak(entry) ? 'service' : 'talk',
    speakers: speakersOf(entry),
    url: textField(entry, 'url'),
  };
};
