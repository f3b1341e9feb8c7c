import { expect, test } from 'playwright/test';
import { readSettings } from '../../../program/settings/read-settings.ts';
import {
  mostLegible,
  pixelsOf,
  reachOf,
  readableFrom,
  typeScaleOf,
} from '../../../program/theme/type-scale.ts';

const viewing = (diagonalInches: number, distanceMetres: number, largePrint = false) => ({
  diagonalInches,
  distanceMetres,
  largePrint,
});

// The table of boards.md, size against distance.
for (const [inches, metres, floor, primary] of [
  [10.1, 2, 98, 164],
  [43, 5, 58, 96],
  [55, 6, 54, 90],
  [65, 10, 76, 127],
  [86, 15, 86, 144],
] as const) {
  test(`on ${inches}" at ${metres} m nothing is below ${floor} px, and what is looked for has ${primary}`, () => {
    const scale = typeScaleOf(viewing(inches, metres));
    expect(Math.round(pixelsOf(scale.floor, 1920, 1080))).toBe(floor);
    expect(Math.round(pixelsOf(scale.primary, 1920, 1080))).toBe(primary);
    expect(pixelsOf(scale.floor, 3840, 2160)).toBeCloseTo(2 * pixelsOf(scale.floor, 1080, 1920), 6);
  });
}

test('type grows no larger than boards have room for, and says from where it can be read then', () => {
  for (const asked of [viewing(32, 10), viewing(5, 60), viewing(5, 60, true)]) {
    const { floor, primary } = typeScaleOf(asked);
    expect(pixelsOf(floor, 1920, 1080)).toBeCloseTo(108, 6);
    expect(primary / floor).toBeCloseTo(5 / 3, 6);
  }
  expect(readableFrom(viewing(32, 10))).toBeCloseTo(6.97, 2);
  expect(readableFrom(viewing(10.1, 2))).toBeNull();
});

test('large print has capitals of 10.5 mm for each metre', () => {
  const { primary } = typeScaleOf(viewing(43, 5, true));
  const millimetres = primary * 43 * 25.4 * 0.7;
  expect(millimetres / 5).toBeCloseTo(10.5, 6);
});

test('the larger type has to be, the fewer groups share a page; near by as many as ever', () => {
  const most = ([inches, metres]: readonly [number, number]): number =>
    mostLegible(typeScaleOf(viewing(inches, metres)), 4);
  expect(
    (
      [
        [55, 2],
        [55, 5],
        [55, 6],
        [10.1, 2],
      ] as const
    ).map(most),
  ).toEqual([4, 3, 2, 1]);
  expect(mostLegible(null, 4)).toBe(4);
  expect(reachOf(typeScaleOf(viewing(55, 2)))).toBe('near');
  expect(reachOf(typeScaleOf(viewing(55, 6)))).toBe('far');
  expect(reachOf(typeScaleOf(viewing(10.1, 2)))).toBe('farthest');
});

test('a screen without a size is one problem, and leaves type as it is without settings', () => {
  const { settings, problems } = readSettings({ screen: { distanceMetres: 5 } }, 'settings.json');
  expect(problems).toMatchObject([
    { code: 'SETTING_INVALID', where: 'settings.json: screen.diagonalInches' },
  ]);
  expect(settings.look.viewing).toBeNull();
});

test('largePrint is off where a screen does not say', () => {
  const given = { screen: { diagonalInches: 43, distanceMetres: 5 } };
  expect(readSettings(given, 'settings.json').settings.look.viewing).toEqual(viewing(43, 5));
});
