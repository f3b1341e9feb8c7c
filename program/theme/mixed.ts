import { hexOf, rgbOfHex } from './hex.ts';
import { contrastBetween, luminanceOf, oklchOf, type Rgb, rgbOf } from './oklch.ts';

/** Contrast of two `#rrggbb` after WCAG 2. */
export const contrastOf = (one: string, other: string): number =>
  contrastBetween(rgbOfHex(one), rgbOfHex(other));

/** The contrast of a colour with the one of `others` that it stands out from least. */
export const leastContrast = (colour: string, others: readonly string[]): number =>
  Math.min(...others.map((other) => contrastOf(colour, other)));

/** Whether dark text reads better on a ground than light text. */
export const isLight = (ground: string): boolean => luminanceOf(rgbOfHex(ground)) > 0.179;

/** `share` of `other` in `colour`, 0 to 1, channel by channel. */
export const mixed = (colour: string, other: string, share: number): string => {
  const [from, to] = [rgbOfHex(colour), rgbOfHex(other)];
  const channel = (index: 0 | 1 | 2): number => from[index] + (to[index] - from[index]) * share;
  return hexOf([channel(0), channel(1), channel(2)]);
};

/** As little of `other` in `colour` as makes it stand out from all of `grounds`; all of `other` where nothing less will. */
export const mixedUntil = (
  colour: string,
  other: string,
  grounds: readonly string[],
  contrast: number,
): string => {
  for (let share = 0; share < 1; share += 0.02) {
    const candidate = mixed(colour, other, share);
    if (leastContrast(candidate, grounds) >= contrast) return candidate;
  }
  return other;
};

/** The colour made lighter or darker, hue kept, until it stands out from all of `grounds`; at the end of the way what is there. */
export const shiftedUntil = (
  colour: string,
  way: 'lighter' | 'darker',
  grounds: readonly string[],
  contrast: number,
): string => {
  const base = oklchOf(rgbOfHex(colour));
  const step = way === 'lighter' ? 0.01 : -0.01;
  let shown = colour;
  for (let { lightness } = base; leastContrast(shown, grounds) < contrast; lightness += step) {
    if (lightness < 0 || lightness > 1) return way === 'lighter' ? '#ffffff' : '#000000';
    shown = hexOf(rgbOf({ ...base, lightness }) satisfies Rgb);
  }
  return shown;
};
