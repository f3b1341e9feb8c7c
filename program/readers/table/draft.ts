import { bare } from '../../bare.ts';
import { type CalendarDay, wallOn } from '../../time/calendar-day.ts';
import { type Duration, hours } from '../../time/instant.ts';
import type { WrittenTime } from '../../time/parse.ts';
import { type Draft, plainTalk } from '../parts/draft.ts';
import { languageNamed } from '../parts/language.ts';
import { isServiceType } from '../parts/service.ts';
import { speakersOf } from './people.ts';
import type { RowTime } from './row-time.ts';
import type { TableRow } from './table.ts';

/** When a row takes place: its day in the calendar, and its start on it. */
export type RowStart = {
  readonly day: CalendarDay;
  readonly start: Duration;
  readonly endDay: CalendarDay | null;
};

/** A row as a session. Without a title its type is one ("Lunch"). `rooms` are those of its cell, or of the source. */
export const draftOf = (row: TableRow, time: RowTime, at: RowStart, rooms: readonly string[]): Draft => {
  const { cell } = row;
  const [title, type, track] = [cell('title'), cell('type'), cell('track')];
  const end = endOf(time, at);
  return {
    ...plainTalk,
    id: cell('id') || null,
    title: title === '' ? type : title,
    subtitle: cell('subtitle') || null,
    start: { wall: wallOn(at.day, at.start), offset: time.offset },
    venueOffset: time.offset,
    end,
    length: end === null ? time.length : null,
    rooms,
    track: track === '' ? null : track,
    kind: isServiceType(type === '' ? title : type) ? 'service' : 'talk',
    cancelled: isCancelled(cell('status')),
    speakers: speakersOf(cell('speakers'), cell('affiliation')),
    language: languageNamed(cell('language')),
    url: cell('url') || null,
  };
};

const isCancelled = (status: string): boolean => status !== '' && cancelled.test(bare(status));

const cancelled =
  /cancel|abgesagt|entfall|fallt aus|annule|supprime|anulad|suspendid|annullat|取消|中止|キャンセル|취소/;

/** No session of a table is longer, unless its end says on which day it is: 17:00-09:00 is a mistake, 22:00-02:00 a party. */
const longestNight = hours(14);
/** Whoever begins earlier and ends at 00:00 left the end out: that is what spreadsheets make of an empty time (VivaTech). */
const evening = hours(18);

const endOf = ({ end, endOffset }: RowTime, { day, start, endDay }: RowStart): WrittenTime | null => {
  if (end === null) return null;
  if (endDay !== null) return { wall: wallOn(endDay, end), offset: endOffset };
  if (end >= start) return { wall: wallOn(day, end), offset: endOffset };
  const isPlaceholder = end === 0 && start < evening;
  const isNight = end + hours(24) - start <= longestNight;
  return isNight && !isPlaceholder ? { wall: wallOn(day + 1, end), offset: endOffset } : null;
};
