import type { CSSProperties } from 'react';
import { channelsOf, hexOf, rgbOfHex } from '../../program/theme/hex.ts';
import { isLight } from '../../program/theme/mixed.ts';
import { contrastBetween, type Oklch, oklchOf, type Rgb, rgbOf } from '../../program/theme/oklch.ts';
import { demandsOf, type Theme, themes } from '../../program/theme/theme.ts';

/** The colours of one group of sessions: a ground for the theme's ink, and a mark that can be text on it. */
export type Tones = { readonly ground: string; readonly mark: string };

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

/** Beside a ground of another hue the mark goes half the way to it, so that the two are seen as one colour. */
const markHueOf = (hue: number): number => (hue + darkHueOf(hue)) / 2;

/** The colour, moved in lightness by `by` until it has `contrast` with each of `others`, or there is no further. */
const movedUntil = (start: Oklch, by: number, others: readonly Rgb[], contrast: number): Rgb => {
  let { lightness } = start;
  let shown = rgbOf(start);
  while (
    lightness > 0 &&
    lightness < 1 &&
    Math.min(...others.map((other) => contrastBetween(shown, other))) < contrast
  ) {
    lightness += by;
    shown = rgbOf({ ...start, lightness });
  }
  return shown;
};

/** Dark enough for light ink, never so dark that the canvas swallows it. */
const darkGroundOf = (colour: Oklch, ink: Rgb, contrast: number): Rgb => {
  const hue = darkHueOf(colour.hue);
  const chroma = Math.min(colour.chroma, hue === colour.hue ? 0.13 : 0.09);
  const lightness = Math.min(Math.max(colour.lightness, 0.3), 0.42);
  return movedUntil({ lightness, chroma, hue }, -step, [ink], contrast);
};

/** Pale enough for dark ink, and still of its colour. */
const lightGroundOf = ({ chroma, hue }: Oklch, ink: Rgb, contrast: number): Rgb =>
  movedUntil({ lightness: 0.895, chroma: Math.min(chroma, 0.065), hue }, step, [ink], contrast);

/**
 * The tones of a group by the feed's `#rrggbb`, whatever that is; without a readable one, by its name. Ink on the ground has
 * more than the 7 of boards.md; the mark passes as text, 4.5, on its own ground and on those of the theme.
 */
export const tonesOf = (colour: string | null, name: string, theme: Theme = themes.dark): Tones => {
  const given = colour === null ? null : channelsOf(colour);
  const base = given === null ? colourByName(name) : oklchOf(given);
  const demands = demandsOf(theme);
  const light = isLight(theme.ground);
  // A little over: the brightest ink of a theme is not quite white.
  const ground = (light ? lightGroundOf : darkGroundOf)(base, rgbOfHex(theme.ink), demands.primary + 0.4);
  const lightness = light ? Math.min(base.lightness, 0.52) : Math.max(base.lightness, 0.72);
  const grounds = [ground, rgbOfHex(theme.ground), rgbOfHex(theme.raised)];
  const mark = movedUntil(
    { ...base, lightness, hue: light ? base.hue : markHueOf(base.hue) },
    light ? -step : step,
    grounds,
    demands.text,
  );
  return { ground: hexOf(ground), mark: hexOf(mark) };
};

/** The tones as custom properties, for a `style` prop (set through the CSSOM, which the CSP allows). */
export const toneStyle = ({ ground, mark }: Tones): CSSProperties =>
  ({ '--ground': ground, '--mark': mark }) as CSSProperties;
