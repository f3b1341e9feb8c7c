/** The kinds of pictures that a logo may be. */
export type PictureKind = 'png' | 'jpeg' | 'webp' | 'svg';

const startsWith = (bytes: Uint8Array, magic: readonly number[], at = 0): boolean =>
  magic.every((byte, index) => bytes[at + index] === byte);

const characters = (text: string): readonly number[] => [...text].map((one) => one.charCodeAt(0));

const png = [0x89, ...characters('PNG\r\n'), 0x1a, 0x0a];

const isWhole: Readonly<Record<Exclude<PictureKind, 'svg'>, (bytes: Uint8Array) => boolean>> = {
  png: (bytes) => startsWith(bytes, characters('IEND'), bytes.length - 8),
  // Cameras and editors leave some bytes behind the mark that ends a picture.
  jpeg: (bytes) => bytes.subarray(-1024).some((byte, index, end) => byte === 0xff && end[index + 1] === 0xd9),
  webp: (bytes) =>
    new DataView(bytes.buffer, bytes.byteOffset, bytes.length).getUint32(4, true) + 8 <= bytes.length,
};

/**
 * What kind of picture bytes are, by what they begin with and never by a name; `cut` where they begin as one and end too
 * early. An SVG is told by its root; whether it is well formed, who reads it must see. Null for anything else.
 */
export const pictureKindOf = (bytes: Uint8Array): PictureKind | 'cut' | null => {
  const kind = beginsAs(bytes);
  if (kind === null || kind === 'svg') return kind;
  return isWhole[kind](bytes) ? kind : 'cut';
};

const beginsAs = (bytes: Uint8Array): PictureKind | null => {
  if (startsWith(bytes, png)) return 'png';
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (startsWith(bytes, characters('RIFF')) && startsWith(bytes, characters('WEBP'), 8)) return 'webp';
  const head = String.fromCharCode(...bytes.subarray(0, 4096));
  return /^(\u00ef\u00bb\u00bf)?\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*|<!DOCTYPE svg[^>[]*>\s*)*<svg[\s>]/.test(
    head,
  )
    ? 'svg'
    : null;
};
