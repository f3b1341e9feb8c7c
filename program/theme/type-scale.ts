/** Where a board hangs, and from where it must be read. */
export type Viewing = {
  readonly diagonalInches: number;
  readonly distanceMetres: number;
  /** Larger still, for those who see little. */
  readonly largePrint: boolean;
};

/** The least sizes of type, as shares of the screen's diagonal: they hold at any resolution and either way up. */
export type TypeScale = {
  /** Of anything that must be read. */
  readonly floor: number;
  /** Of what is looked for first: the room, the hour, the title. */
  readonly primary: number;
};

/** Millimetres of a capital's height per metre of distance (boards.md, size against distance). */
const floorPerMetre = 4;
const primaryPerMetre = 20 / 3;
const largePerMetre = 10.5;

/** How high capitals are in a size of type. */
const capHeight = 0.7;

const millimetresPerInch = 25.4;

/** The least sizes that a distance asks for, whatever the screen has room for. */
const askedScale = ({ diagonalInches, distanceMetres, largePrint }: Viewing): TypeScale => {
  const share = (perMetre: number): number =>
    (perMetre * distanceMetres) / capHeight / (diagonalInches * millimetresPerInch);
  const large = largePerMetre / primaryPerMetre;
  return largePrint
    ? { floor: share(floorPerMetre * large), primary: share(largePerMetre) }
    : { floor: share(floorPerMetre), primary: share(primaryPerMetre) };
};

/** The type scale for a screen whose size and distance may not be known: then there is none. */
export const scaleFor = (viewing: Viewing | null): TypeScale | null => viewing && typeScaleOf(viewing);

/** A share of the diagonal in pixels of a screen. */
export const pixelsOf = (share: number, width: number, height: number): number =>
  share * Math.hypot(width, height);

/** A share of the diagonal in hundredths of the short side, on a screen of the usual 16 to 9. */
const inShortSides = (share: number): number => (pixelsOf(share, 16, 9) / 9) * 100;

/**
 * The largest floor that a board has room for, in hundredths of the short side: over it titles vanish and the hour is cut.
 * The smallest screen of boards.md, 10.1" at 2 m, asks for 9.1.
 */
const mostFloor = 10;

/** How much of what is asked for a screen can give; 1 is all. */
const givenOf = ({ floor }: TypeScale): number => Math.min(1, mostFloor / inShortSides(floor));

/** The type scale for a screen that is read from a distance, as far as it can be. Pure; the same upright and lying down. */
export const typeScaleOf = (viewing: Viewing): TypeScale => {
  const asked = askedScale(viewing);
  const given = givenOf(asked);
  return { floor: asked.floor * given, primary: asked.primary * given };
};

/** From how many metres a screen can be read, where that is nearer than settings ask; null where it can be as they do. */
export const readableFrom = (viewing: Viewing): number | null => {
  const given = givenOf(askedScale(viewing));
  return given < 1 ? viewing.distanceMetres * given : null;
};

/** How far boards have to go to be read: as they are drawn anyway, with less on them, or with the barest. */
export type Reach = 'near' | 'far' | 'farthest';

/** What the built-in sizes serve by themselves, in hundredths of the short side: nothing is smaller (tokens.css). */
const smallest = 2.7;
const barest = 6.2;

/** The reach that a type scale asks of the boards. */
export const reachOf = ({ floor }: TypeScale): Reach => {
  const least = inShortSides(floor);
  if (least <= smallest) return 'near';
  return least < barest ? 'far' : 'farthest';
};

/** A page has height for so many lines of the floor's size as cards of a track need, in hundredths of the short side. */
const heightForCards = 13.6;

/** The same for the rows of the lobby (state, room, two lines of a title) and of a list of the day. */
export const heightForRows = { lobby: 16.1, agenda: 21.3 } as const;

/** How many of `usual` groups stay legible on one page (rule 21): fewer, the larger the type has to be. */
export const mostLegible = (
  scale: TypeScale | null,
  usual: number,
  height: number = heightForCards,
): number =>
  scale === null ? usual : Math.max(1, Math.min(usual, Math.floor(height / inShortSides(scale.floor))));
