import type { BoardName } from '../boards.ts';
import type { Session } from '../model.ts';
import { groupAt } from '../schedule/groups.ts';
import { mostPerPage } from '../schedule/pages.ts';
import type { PlaceState } from '../schedule/place.ts';
import { roomAt } from '../schedule/room.ts';
import { type RotationOptions, rotationAt } from '../schedule/rotation.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { mostLegible, scaleFor, type Viewing } from '../theme/type-scale.ts';
import { after, hours, type Instant } from '../time/instant.ts';
import { mostFaces } from './faces.ts';

/**
 * What is made of a picture: a `face` is a square around the upper middle, for a photo of a person; `whole` is all of it,
 * for a sign or a page.
 */
export type PictureShape = 'face' | 'whole';

/** A picture that somebody outside names and a board may show. */
export type WantedPicture = {
  /** http(s); in notices also `data:` and `file:` URLs. The snapshot names what came of it by this very text. */
  readonly address: string;
  readonly shape: PictureShape;
  /** Who names it: only their logins go to their own servers, and only notices may name files. */
  readonly by: 'program' | 'notices';
};

/** What decides which pictures a screen may show. */
export type PictureScreen = {
  readonly board: BoardName;
  readonly room: string | null;
  readonly track: string | null;
  readonly look: { readonly viewing: Viewing | null };
} & Pick<RotationOptions, 'rules' | 'position'>;

/** A picture is there before its session is: who comes early to a door reads what is next. */
const ahead = hours(2);

/** The first session of the day may be far; a photo for the one after tomorrow's has time. */
const furthest = hours(16);

/** More than the boards show within two hours; the rest of a list that was made to hurt is not asked for. */
const mostWanted = 60;

/**
 * The photos that a screen may show within two hours of `now`, those of what is on first: of a door's room, and of the tracks
 * that have a page of their own. Other boards have no room for faces.
 */
export const photosSoon = (
  schedule: Schedule,
  screen: PictureScreen,
  now: Instant,
): readonly WantedPicture[] => {
  const places = placesOf(schedule, screen, now);
  const sessions = [
    ...places.flatMap((place) => place.now),
    ...places.flatMap((place) => comingIn(place, now)),
  ];
  const addresses = sessions
    .filter(({ kind, cancelled }) => kind === 'talk' && !cancelled)
    .flatMap(({ speakers }) => speakers.slice(0, mostFaces).map(({ photo }) => photo))
    .filter((photo) => photo !== null);
  return [...new Set(addresses)]
    .slice(0, mostWanted)
    .map((address) => ({ address, shape: 'face', by: 'program' }));
};

const comingIn = ({ next, following }: PlaceState, now: Instant): readonly Session[] => [
  ...next.filter(({ start }) => start < after(now, furthest)),
  ...following.filter(({ start }) => start < after(now, ahead)),
];

const placesOf = (schedule: Schedule, screen: PictureScreen, now: Instant): readonly PlaceState[] => {
  const { board, room, rules } = screen;
  if (board === 'room') return room === null ? [] : [roomAt(schedule, room, now, rules)];
  if (board !== 'tracks') return [];
  return [now, after(now, hours(1))]
    .flatMap((at) => groupsAlone(schedule, screen, at))
    .map((group) => groupAt(schedule, group, now, rules));
};

/** The groups that have a page each at an instant: a page of several has no room for faces. */
const groupsAlone = (schedule: Schedule, screen: PictureScreen, at: Instant) => {
  const { rules, position, track, look } = screen;
  const most = mostLegible(scaleFor(look.viewing), mostPerPage);
  const { pages } = rotationAt(schedule, at, { rules, position, mostPerPage: most, only: track });
  return pages.flatMap(({ groups }) => (groups.length === 1 ? groups : []));
};
