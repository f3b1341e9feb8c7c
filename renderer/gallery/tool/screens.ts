/** A screen that boards are looked at on; pixels. */
export type ScreenSize = { readonly name: string; readonly width: number; readonly height: number };

/** Screens of venues, the usual one first. */
export const screenSizes: readonly ScreenSize[] = [
  { name: '1080p', width: 1920, height: 1080 },
  { name: 'upright', width: 1080, height: 1920 },
  { name: '4K', width: 3840, height: 2160 },
  { name: '720p', width: 1280, height: 720 },
  { name: '32:9 strip', width: 3840, height: 1080 },
  { name: 'square', width: 1080, height: 1080 },
];

/** The size as the address has it: `1920x1080`. */
export const sizeText = ({ width, height }: ScreenSize): string => `${width}x${height}`;

/** The size that the address asks for, any at all; the usual one where it asks for none. */
export const screenSizeOf = (asked: URLSearchParams): ScreenSize => {
  const wish = asked.get('size') ?? '';
  const [usual = { name: '', width: 1920, height: 1080 }] = screenSizes;
  const known = screenSizes.find((size) => sizeText(size) === wish);
  const [width = 0, height = 0] = wish.split('x').map(Number);
  if (known === undefined && width >= 160 && height >= 160) return { name: wish, width, height };
  return known ?? usual;
};
