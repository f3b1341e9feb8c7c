import type { Rgb } from './oklch.ts';

/** `#rrggbb` from channels of 0 to 1. */
export const hexOf = (rgb: Rgb): string =>
  `#${rgb
    .map((channel) =>
      Math.round(channel * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

/** The channels of `#rrggbb` in any case; null for anything else. */
export const channelsOf = (hex: string): Rgb | null => {
  const digits = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex)?.slice(1);
  if (digits === undefined) return null;
  const [red = 0, green = 0, blue = 0] = digits.map((pair) => Number.parseInt(pair, 16) / 255);
  return [red, green, blue];
};

/** The channels of a colour that is known to be one. */
export const rgbOfHex = (hex: string): Rgb => {
  const channels = channelsOf(hex);
  if (channels === null) throw new Error(`no colour: ${hex}`);
  return channels;
};
