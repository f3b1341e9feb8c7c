import type { WantedPicture } from '../../program/pictures/wanted.ts';
import { type PictureKind, pictureKindOf } from '../../program/theme/picture.ts';
import { pictureSizeOf } from '../../program/theme/picture-size.ts';
import type { Develop, RawPicture } from './developed.ts';
import { type FetchTools, fetchPicture } from './fetch-picture.ts';

/** A picture ready for the boards; else why there is none, and whether asking again soon may help. */
export type Got =
  | { readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly fault: string; readonly passes: boolean };

/** 40 megapixels are the largest cameras, and 160 MB in a decoder. */
const mostPixels = 40_000_000;

const types: Readonly<Record<PictureKind, string>> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  svg: 'image/svg+xml',
};

/** What the bytes are, by their own first words; nothing of them is decoded. Else why they are refused. */
export const examined = (
  bytes: Uint8Array<ArrayBuffer>,
  { shape }: Pick<WantedPicture, 'shape'>,
): { readonly raw: RawPicture } | { readonly fault: string } => {
  const kind = pictureKindOf(bytes);
  if (kind === null || kind === 'cut') return { fault: 'is no PNG, JPEG or WebP that is whole' };
  if (kind === 'svg') {
    return shape === 'whole' ? { raw: { bytes, type: types.svg } } : { fault: 'is a drawing and no photo' };
  }
  const size = pictureSizeOf(bytes, kind);
  if (size === null) return { fault: 'does not say how large it is' };
  if (size.width * size.height > mostPixels) return { fault: `has ${size.width} by ${size.height} pixels` };
  return { raw: { bytes, type: types[kind] } };
};

/** Asks for a picture, looks at what came, and has it developed. Never rejects for what a server sends. */
export const getPicture = async (
  wanted: WantedPicture,
  tools: FetchTools & { readonly develop: Develop },
): Promise<Got> => {
  const fetched = await fetchPicture(wanted, tools);
  if ('fault' in fetched) return fetched;
  const seen = examined(fetched.bytes, wanted);
  if ('fault' in seen) return { ...seen, passes: false };
  const developed = await tools.develop(seen.raw, wanted.shape);
  return 'fault' in developed ? { ...developed, passes: false } : developed;
};
