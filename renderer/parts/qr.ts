import { encode } from 'uqr';

/** A QR code as an SVG path of unit squares, with the side of the whole in modules, quiet zone included. */
export type QrShape = { readonly side: number; readonly path: string };

/** What a code needs around it to be found (ISO/IEC 18004). */
const quietZone = 4;

/** A code of more modules is too fine for a camera at its size on a door, 14 % of the short side. */
const mostModules = 57;

/** Runs of dark modules as one rectangle each. */
const runsOf = (row: readonly boolean[], y: number): string => {
  let path = '';
  for (let x = 0; x < row.length; x += 1) {
    if (row[x] !== true) continue;
    const from = x;
    while (row[x + 1] === true) x += 1;
    path += `M${from} ${y}h${x - from + 1}v1H${from}z`;
  }
  return path;
};

/** The code of a web address; null for anything else, and for one so long that no camera would read it. */
export const qrOf = (address: string): QrShape | null => {
  if (!/^https?:\/\/\S+$/i.test(address) || address.length > 300) return null;
  // A screen has no scratches to correct: the lowest level makes the largest modules.
  const { data, size } = encode(address, { ecc: 'L', border: quietZone });
  return size > mostModules ? null : { side: size, path: data.map(runsOf).join('') };
};
