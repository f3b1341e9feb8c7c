import { type Addressee, isMeantFor } from '../notices/meant.ts';
import type { Notice } from '../notices/notice.ts';
import { after, hours, type Instant } from '../time/instant.ts';
import type { WantedPicture } from './wanted.ts';

/** A picture is there before its sponsor's time begins. */
const ahead = hours(2);

/** More sponsors than these nobody sees within an hour. */
const mostPictures = 40;

/** The pictures of the sponsors that a screen may show within two hours of `now`, in the order of their file. */
export const sponsorPicturesSoon = (
  notices: readonly Notice[],
  screen: Addressee,
  now: Instant,
): readonly WantedPicture[] => {
  const addresses = notices
    .filter((notice) => notice.level === 'sponsor' && isMeantFor(notice, screen))
    .filter(({ start, end }) => (end === null || now < end) && (start === null || start < after(now, ahead)))
    .map(({ picture }) => picture)
    .filter((picture) => picture !== null);
  return [...new Set(addresses)]
    .slice(0, mostPictures)
    .map((address) => ({ address, shape: 'whole', by: 'notices' }));
};
