import { expect, test } from 'playwright/test';
import { contrastOf, leastContrast } from '../../../program/theme/mixed.ts';
import { contrastBetween, oklchOf, type Rgb, rgbOf } from '../../../program/theme/oklch.ts';
import { themeNames, themes } from '../../../program/theme/theme.ts';
import { tonesOf } from '../../../renderer/theme/tones.ts';

const channels = (hex: string): Rgb => {
  const [red = 0, green = 0, blue = 0] = (hex.match(/[0-9a-f]{2}/gi) ?? []).map(
    (pair) => Number.parseInt(pair, 16) / 255,
  );
  return [red, green, blue];
};

const canvas = channels('#0a0d13');

/** Every corner and edge of the colour cube, and steps between. */
const colours = [0, 51, 102, 153, 204, 255].flatMap((red, _, steps) =>
  steps.flatMap((green) =>
    steps.map((blue) => `#${[red, green, blue].map((one) => one.toString(16).padStart(2, '0')).join('')}`),
  ),
);

for (const name of themeNames) {
  test(`in the ${name} theme ink on the ground of any colour a feed may send has a contrast of 7, and the mark one of 4.5`, () => {
    const theme = themes[name];
    for (const colour of colours) {
      const { ground, mark } = tonesOf(colour, 'track', theme);
      expect(contrastOf(theme.ink, ground), `ink on ${ground} of ${colour}`).toBeGreaterThan(7);
      const grounds = [ground, theme.ground, theme.raised];
      expect(leastContrast(mark, grounds), `${mark} of ${colour}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  test(`in the ${name} theme the ground of any track stands out from the canvas, or its mark does`, () => {
    for (const colour of ['#000000', '#ffffff', '#ffff00', '#0000ff']) {
      const { ground, mark } = tonesOf(colour, 'track', themes[name]);
      expect(ground, colour).not.toBe(themes[name].ground);
      expect(contrastOf(mark, ground), colour).toBeGreaterThan(3);
    }
  });
}

test('the ground of a black track still stands out from the canvas', () => {
  expect(contrastBetween(channels(tonesOf('#000000', 'track').ground), canvas)).toBeGreaterThan(1.3);
});

test('a track without a colour gets the same one whenever its name is the same', () => {
  expect(tonesOf(null, 'Rust devroom')).toEqual(tonesOf(null, 'Rust devroom'));
  expect(tonesOf(null, 'Rust devroom')).not.toEqual(tonesOf(null, 'Go devroom'));
});

test('a colour that is none counts as missing', () => {
  expect(tonesOf('hotpink', 'Go devroom')).toEqual(tonesOf(null, 'Go devroom'));
});

test('a colour comes back from OKLCH as it went in', () => {
  for (const colour of colours) {
    const there = channels(colour);
    const back = rgbOf(oklchOf(there));
    for (const [index, channel] of there.entries()) expect(back[index]).toBeCloseTo(channel, 1);
  }
});
