import { findIana } from 'windows-iana';
import { isZone } from '../../time/zone.ts';

/**
 * The IANA zone that a TZID names beyond doubt: Area/City, alone or at the end of a path; UTC, as Microsoft writes it
 * too; a name of Windows. Null for all else, abbreviations such as `EST` included.
 */
export const certainName = (tzid: string): string | null => {
  if (/^(tzone:\/\/microsoft\/)?utc$/i.test(tzid)) return 'UTC';
  if (/[/\d]/.test(tzid) && isZone(tzid)) return tzid;
  // "/freeassociation.sourceforge.net/Europe/Berlin", as Evolution and Mozilla wrote it.
  const tail = /(?:^|\/)([A-Za-z_]+\/[A-Za-z_+-]+(?:\/[A-Za-z_]+)?)$/.exec(tzid)?.[1];
  if (tail !== undefined && isZone(tail)) return tail;
  const [windows] = findIana(tzid);
  return windows !== undefined && isZone(windows) ? windows : null;
};
