import { type Instant, instant } from '../time/instant.ts';
import type { WrittenTime } from '../time/parse.ts';
import { instantOf, utcOf } from '../time/zone.ts';
import type { Notice } from './notice.ts';
import type { Notices } from './read-notices.ts';

/** The notices with their times as instants; wall times are those of their own zone, else of `venueZone`. */
export const timedNotices = ({ notices, timeZone }: Notices, venueZone: string): readonly Notice[] =>
  notices.map((notice) => {
    const at = (written: WrittenTime | null): Instant | null => {
      if (written === null) return null;
      const { wall, offset } = written;
      return offset === null ? instantOf(timeZone ?? venueZone, wall) : instant(utcOf(wall) - offset);
    };
    return { ...notice, start: at(notice.start), end: at(notice.end) };
  });
