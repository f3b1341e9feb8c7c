import { mostPerPage } from '../../program/schedule/pages.ts';
import type { Rotation } from '../../program/schedule/rotation.ts';
import type { Look } from '../../program/theme/look.ts';
import { mostLegible, pixelsOf, typeScaleOf } from '../../program/theme/type-scale.ts';

/** How many groups stay legible on one page of the screen that settings describe (rule 21). */
export const mostOnPage = ({ viewing }: Pick<Look, 'viewing'>): number =>
  mostLegible(viewing && typeScaleOf(viewing), mostPerPage);

/** What can be read from the distance that settings name, and what does not fit on one page then; nothing without settings. */
export const legibleLines = (look: Pick<Look, 'viewing'>, { pages }: Rotation): readonly string[] => {
  const { viewing } = look;
  if (viewing === null) return [];
  const { floor, primary } = typeScaleOf(viewing);
  const [least, first] = [floor, primary].map((share) => Math.round(pixelsOf(share, 1920, 1080)));
  const groups = pages.flatMap((page) => page.groups);
  const rooms = groups.every(({ kind }) => kind === 'room');
  const most = mostOnPage(look);
  const print = viewing.largePrint ? ', in large print' : '';
  const sizes = `From ${viewing.distanceMetres} m a ${viewing.diagonalInches}" screen needs type of ${least} px and more, and ${first} px for what is looked for (of 1080 lines)${print}.`;
  if (groups.length <= most) return [sizes];
  return [
    sizes,
    `${groups.length} ${rooms ? 'rooms' : 'tracks'} do not fit legibly on one page: ${pages.length} pages of ${most} at most.`,
  ];
};
