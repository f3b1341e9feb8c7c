import { pathToFileURL } from 'node:url';
import { placeOf } from '../../program/notices/place.ts';
import type { Notices } from '../../program/notices/read-notices.ts';
import type { Problem } from '../../program/result.ts';
import type { FeedAddress } from '../feed/asking/address.ts';

/** The address of a picture as its file has it, from the place of that file; null for what is none. */
const pictureAt = (written: string, from: FeedAddress): string | null => {
  const base = (from.kind === 'http' ? from.url : pathToFileURL(from.path)).href;
  if (!URL.canParse(written, base)) return null;
  const { protocol, href } = new URL(written, base);
  return ['http:', 'https:', 'data:', 'file:'].includes(protocol) ? href : null;
};

/** Notices with the addresses of their pictures whole: a path starts at the file that names it. */
export const withPicturesOf = (notices: Notices, from: FeedAddress): Notices => {
  const problems: Problem[] = [...notices.problems];
  const located = notices.notices.map((notice) => {
    if (notice.picture === null) return notice;
    const picture = pictureAt(notice.picture, from);
    if (picture === null) {
      const message = `"${notice.picture.slice(0, 100)}" is no address of a picture; the sponsor's page has its name instead.`;
      problems.push({ code: 'FIELD_INVALID', where: `${placeOf(notice)}.picture`, message });
    }
    return { ...notice, picture };
  });
  return { ...notices, notices: located, problems };
};
