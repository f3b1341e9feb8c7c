import type { CSSProperties } from 'react';
import { contrastBetween, type Oklch, oklchOf, type Rgb, rgbOf } from './oklch.ts';

/** The colours of one group of sessions: a deep ground for white text, and a bright mark that can be text on it. */
export type Tones = { readonly ground: string; readonly mark: string };

const white: Rgb = [1, 1, 1];
const canvas: Rgb = [0x0a / 255, 0x0d / 255, 0x13 / 255];

/** `#rrggbb` from channels of 0 to 1. */
const hexOf = (rgb: Rgb): string =>
  `#${rgb
    .map((channel) =>
      Math.round(channel * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

const channelsOf = (hex: string): Rgb | null => {
  const digits = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex)?.slice(1);
  if (digits === undefined) return null;
  const [red = 0, green = 0, blue = 0] = digits.map((pair) => Number.parseInt(pair, 16) / 255);
  return [red, green, blue];
};

/** A track without a colour gets one that its name alone decides, so that it keeps it on every screen and in every revision. */
const colourByName = (name: string): Oklch => {
  let hash = 2166136261;
  for (const character of name) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619) >>> 0;
  return { lightness: 0.6, chroma: 0.1, hue: ((hash >>> 4) % 24) * 15 };
};

const step = 0.01;

/** A dark yellow is olive to the eye: it turns to bronze or to green, which is what a painter would take. */
const darkHueOf = (hue: number): number => {
  if (hue <= 75 || hue >= 135) return hue;
  return hue < 110 ? 75 : 135;
};

/** Darkened until white on it has a contrast of 8, more than the 7 of boards.md; never so dark that the canvas swallows it. */
const groundOf = (colour: Oklch): Rgb => {
  const hue = darkHueOf(colour.hue);
  const chroma = Math.min(colour.chroma, hue === colour.hue ? 0.13 : 0.09);
  let lightness = Math.min(Math.max(colour.lightness, 0.3), 0.42);
  let ground = rgbOf({ lightness, chroma, hue });
  while (contrastBetween(ground, white) < 8 && lightness > 0) {
    lightness -= step;
    ground = rgbOf({ lightness, chroma, hue });
  }
  return ground;
};

/** What passes as text, 4.5, and a little: both colours are rounded to whole steps of a channel. */
const legible = 4.55;

/** Lightened until it passes as text on its own ground and on the canvas. */
const markOf = (colour: Oklch, ground: Rgb): Rgb => {
  let lightness = Math.max(colour.lightness, 0.72);
  let mark = rgbOf({ ...colour, lightness });
  while (Math.min(contrastBetween(mark, ground), contrastBetween(mark, canvas)) < legible && lightness < 1) {
    lightness += step;
    mark = rgbOf({ ...colour, lightness });
  }
  return mark;
};

/** The tones of a group by the feed's `#rrggbb`, whatever that is; without a readable one, by its name. */
export const tonesOf = (colour: string | null, name: string): Tones => {
  const given = colour === null ? null : channelsOf(colour);
  const base = given === null ? colourByName(name) : oklchOf(given);
  const ground = groundOf(base);
  return { ground: hexOf(ground), mark: hexOf(markOf(base, ground)) };
};

/** The tones as custom properties, for a `style` prop (set through the CSSOM, which the CSP allows). */
export const toneStyle = ({ ground, mark }: Tones): CSSProperties =>
  ({ '--ground': ground, '--mark': mark }) as CSSProperties;
