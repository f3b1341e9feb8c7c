import { expect, test } from 'playwright/test';
import { readSettings } from '../../../program/settings/read-settings.ts';
import { defaultSettings } from '../../../program/settings/settings.ts';

const read = (given: unknown) => readSettings(given, 'settings.json');

/** Problems as `check` prints them. */
const sentences = (given: unknown) =>
  read(given).problems.map(({ code, where, message }) => `${code} ${where}: ${message}`);

test('a wrong token of a theme is one sentence with its place, and the others hold', () => {
  const theme = {
    ...{ base: 'light', ground: '#fff8ee', ink: '#000', radius: 5, logo: 'logo.svg' },
    ...{ accent: 'red', grond: '#fff' },
  };
  const { settings } = read({ theme });
  expect(settings.look.theme).toMatchObject({ base: 'light', ground: '#fff8ee', radius: 1.2 });
  expect(settings.logo).toBe('logo.svg');
  expect(sentences({ theme })).toEqual([
    'SETTING_INVALID settings.json: theme.radius: must be a number from 0 to 4, but is 5',
    'SETTING_INVALID settings.json: theme.accent: must be a colour such as "#1b2a4a", but is "red"',
    'SETTING_UNKNOWN settings.json: theme.grond: is not a setting; did you mean "ground"?',
  ]);
});

test('a theme that is no theme at all is said in one sentence of a length that is read', () => {
  for (const theme of ['drak', 5, null, ['light']]) {
    const [sentence = '', ...others] = sentences({ theme });
    expect(others).toEqual([]);
    expect(sentence).toContain('settings.json: theme: must be one of "dark", "light"');
    expect(sentence.length).toBeLessThan(240);
    expect(read({ theme }).settings).toEqual(defaultSettings);
  }
});

const good = { diagonalInches: 43, distanceMetres: 5 };

for (const [screen, says] of [
  [{ ...good, diagonalInches: 0 }, 'diagonalInches: must be a number of inches from 5 to 300, but is 0'],
  [{ ...good, distanceMetres: -3 }, 'distanceMetres: must be a number of metres from 0.3 to 60, but is -3'],
  [
    { ...good, distanceMetres: 1000 },
    'distanceMetres: must be a number of metres from 0.3 to 60, but is 1000',
  ],
  [{ diagonalInches: 43 }, 'distanceMetres: is missing: say a number of metres from 0.3 to 60'],
] as const) {
  test(`a screen of ${JSON.stringify(screen)} is told which part is wrong, and its bounds`, () => {
    expect(sentences({ screen })).toEqual([`SETTING_INVALID settings.json: screen.${says}`]);
    expect(read({ screen }).settings.look.viewing).toBeNull();
  });
}

test('a screen without what is optional in it is still that screen', () => {
  const screen = { ...good, largePrint: 'yes', curved: true };
  expect(read({ screen }).settings.look.viewing).toEqual({ ...good, largePrint: false });
  expect(sentences({ screen })).toEqual([
    'SETTING_INVALID settings.json: screen.largePrint: must be true or false, but is "yes"',
    'SETTING_UNKNOWN settings.json: screen.curved: is not a setting',
  ]);
});

test('an hour clock is a number or a text', () => {
  for (const hourClock of [12, 24, '12', '24', 'auto']) {
    const { settings, problems } = read({ hourClock });
    expect(problems).toEqual([]);
    expect(settings.hourClock).toBe(String(hourClock));
  }
  expect(sentences({ hourClock: 13 })).toEqual([
    'SETTING_INVALID settings.json: hourClock: must be one of "auto", 12, 24, but is 13',
  ]);
});
