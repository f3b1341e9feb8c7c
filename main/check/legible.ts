import { mostPerPage } from '../../program/schedule/pages.ts';
import type { Rotation } from '../../program/schedule/rotation.ts';
import type { Look } from '../../program/theme/look.ts';
import {
  mostLegible,
  pixelsOf,
  readableFrom,
  scaleFor,
  typeScaleOf,
} from '../../program/theme/type-scale.ts';

/** How many groups stay legible on one page of the screen that settings describe (rule 21). */
export const mostOnPage = ({ viewing }: Pick<Look, 'viewing'>): number =>
  mostLegible(scaleFor(viewing), mostPerPage);

/** What a board turns through: how many of what, on how many pages, and how many of them stay legible on one. */
export type Shown = {
  readonly what: 'room' | 'track' | 'session';
  readonly count: number;
  readonly pages: number;
  readonly most: number;
};

/** What the tracks board turns through. */
export const shownOf = (look: Pick<Look, 'viewing'>, { pages }: Rotation): Shown => {
  const groups = pages.flatMap((page) => page.groups);
  const what = groups.every(({ kind }) => kind === 'room') ? 'room' : 'track';
  return { what, count: groups.length, pages: pages.length, most: mostOnPage(look) };
};

/** What can be read from the distance that settings name, and what does not fit on one page then; nothing without settings. */
export const legibleLines = ({ viewing }: Pick<Look, 'viewing'>, shown: Shown): readonly string[] => {
  if (viewing === null) return [];
  const { floor, primary } = typeScaleOf(viewing);
  const nearest = readableFrom(viewing);
  if (nearest !== null) {
    const metres = Math.floor(nearest * 10) / 10;
    const screen = `A ${viewing.diagonalInches}" screen`;
    return [
      `${screen} cannot be read from ${viewing.distanceMetres} m: boards are drawn for ${metres} m, the most it has room for.`,
    ];
  }
  const [least, first] = [floor, primary].map((share) => Math.round(pixelsOf(share, 1920, 1080)));
  const print = viewing.largePrint ? ', in large print' : '';
  const sizes = `From ${viewing.distanceMetres} m a ${viewing.diagonalInches}" screen needs type of ${least} px and more, and ${first} px for what is looked for (of 1080 lines)${print}.`;
  const { what, count, pages, most } = shown;
  return count <= most
    ? [sizes]
    : [sizes, `${count} ${what}s do not fit legibly on one page: ${pages} pages of ${most} at most.`];
};
