import type { PictureShape } from '../../program/pictures/wanted.ts';
import { pictureKindOf } from '../../program/theme/picture.ts';
import { pictureSizeOf } from '../../program/theme/picture-size.ts';
import { largest } from './developing.ts';

/** A picture as it came, and what it is by its content. */
export type RawPicture = { readonly bytes: Uint8Array<ArrayBuffer>; readonly type: string };

/** A WebP for the boards, or why there is none: what the picture does, to be said after its address. */
export type Developed = { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly fault: string };

/** Makes of a picture what boards show; whatever is in it can do no more than be refused. */
export type Develop = (raw: RawPicture, shape: PictureShape) => Promise<Developed>;

const start = 'data:image/webp;base64,';

/** As a data: URL, which is a third longer. No picture of these sizes is as large. */
const mostCharacters = 4 * 1024 * 1024;

/** Whether bytes are a WebP no larger than is made. Of what stands behind its header only a page's own decoder can tell. */
export const isDeveloped = (bytes: Uint8Array, shape: PictureShape): boolean => {
  if (pictureKindOf(bytes) !== 'webp') return false;
  const size = pictureSizeOf(bytes, 'webp');
  return size !== null && size.width <= largest[shape].width && size.height <= largest[shape].height;
};

/** What the darkroom's page says it made: it has decoded what a stranger sent, so its word is unknown until read. */
export const readDeveloped = (said: unknown, shape: PictureShape): Developed => {
  const refused: Developed = { fault: 'cannot be decoded' };
  if (typeof said !== 'string' || !said.startsWith(start) || said.length > mostCharacters) return refused;
  const bytes = new Uint8Array(Buffer.from(said.slice(start.length), 'base64'));
  return isDeveloped(bytes, shape) ? { bytes } : refused;
};
