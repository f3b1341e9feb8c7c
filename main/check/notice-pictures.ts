import { fileURLToPath } from 'node:url';
import type { WrittenNotice } from '../../program/notices/notice.ts';
import { placeOf } from '../../program/notices/place.ts';
import type { Notices } from '../../program/notices/read-notices.ts';
import type { Problem } from '../../program/result.ts';
import { pictureKindOf } from '../../program/theme/picture.ts';
import { shownAddress } from '../feed/asking/address.ts';
import { faultOfPicture } from '../kiosk/logo.ts';
import { type FetchTools, fetchPicture } from '../pictures/fetch-picture.ts';
import { examined } from '../pictures/get-picture.ts';

/** No screen asks for more (`program/pictures/sponsors.ts`). */
const mostPictures = 40;

const shownPicture = (address: string): string => {
  if (address.startsWith('data:')) return 'This picture';
  return (address.startsWith('file:') ? fileURLToPath(address) : shownAddress(address)).slice(0, 200);
};

/** Why a picture would not be shown, as words to follow its name; null where nothing stands against it. */
const faultAt = async (address: string, tools: FetchTools): Promise<string | null> => {
  const shape = 'whole';
  const fetched = await fetchPicture({ address, shape, by: 'notices' }, tools);
  if ('fault' in fetched) return fetched.fault;
  const seen = examined(fetched.bytes, { shape });
  return faultOfPicture(fetched.bytes, pictureKindOf(fetched.bytes)) ?? ('fault' in seen ? seen.fault : null);
};

const problemOf = async (
  notice: WrittenNotice,
  from: string,
  tools: FetchTools,
): Promise<readonly Problem[]> => {
  const { picture } = notice;
  const fault = picture === null ? null : await faultAt(picture, tools);
  if (picture === null || fault === null) return [];
  const message = `${shownPicture(picture)} ${fault}: the sponsor's page has its name instead.`;
  return [{ code: 'NOTICE_PICTURE', where: `${from}: ${placeOf(notice)}.picture`, message }];
};

/**
 * The pictures of sponsors that screens could not show, asked for once and the way they ask: NOTICE_PICTURE at the place
 * of the notice. What is garbled behind a sound beginning only a screen finds out.
 */
export const pictureProblems = async (
  { notices }: Notices,
  from: string,
  tools: FetchTools,
): Promise<readonly Problem[]> => {
  const sponsors = notices.filter(({ picture }) => picture !== null).slice(0, mostPictures);
  return (await Promise.all(sponsors.map((notice) => problemOf(notice, from, tools)))).flat();
};
