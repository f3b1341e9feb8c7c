import { expect, test } from 'playwright/test';
import { readSettings } from '../../../program/settings/read-settings.ts';
import { type ThemeWish, themeOf } from '../../../program/theme/custom.ts';
import { contrastOf, leastContrast } from '../../../program/theme/mixed.ts';
import { type Theme, themeNames, themes } from '../../../program/theme/theme.ts';

const greys = ['#000000', '#333333', '#5f5f5f', '#777777', '#808080', '#aaaaaa', '#ffffff'];
const colours = [...greys, '#b3261e', '#ffc94d', '#00a000', '#1b2a4a', '#7f00ff', '#fff8ee'];

const groundsOf = ({ ground, raised, glow }: Theme): readonly string[] => [ground, raised, glow];

/** What a theme must keep whatever is wished (boards.md, colour). */
const expectLegible = (theme: Theme, about: string): void => {
  const grounds = groundsOf(theme);
  expect(leastContrast(theme.ink, grounds), `ink of ${about}`).toBeGreaterThanOrEqual(7);
  expect(leastContrast(theme.quiet, grounds), `quiet of ${about}`).toBeGreaterThanOrEqual(4.5);
  expect(leastContrast(theme.accent, grounds), `accent of ${about}`).toBeGreaterThanOrEqual(4.5);
  expect(leastContrast(theme.faint, [theme.ground]), `faint of ${about}`).toBeGreaterThanOrEqual(3);
};

test('the built-in themes pass on each of their own grounds', () => {
  for (const name of themeNames) expectLegible(themes[name], name);
});

test('any pair of ground and ink, with any accent, is drawn so that it can be read', () => {
  for (const base of themeNames) {
    for (const ground of colours) {
      for (const ink of colours) {
        const wish: ThemeWish = { base, ground, ink, accent: ink };
        expectLegible(themeOf(wish, 'theme').theme, JSON.stringify(wish));
      }
    }
  }
});

test('a pair that can be read is drawn as it was wished, and nothing is reported', () => {
  const { theme, problems } = themeOf({ ground: '#1b2a4a', ink: '#ffffff', accent: '#ffc94d' }, 'theme');
  expect(theme).toMatchObject({ ground: '#1b2a4a', ink: '#ffffff', accent: '#ffc94d' });
  expect(problems).toEqual([]);
});

test('a ground of the other kind than the base brings ink of its own kind', () => {
  const { theme, problems } = themeOf({ ground: '#fff8ee' }, 'theme');
  expect(contrastOf(theme.ground, theme.ink)).toBeGreaterThan(12);
  expect(theme.ground).toBe('#fff8ee');
  expect(problems).toEqual([]);
});

test('a pair that cannot be read is one problem that names the setting, the contrast and what is shown', () => {
  const { settings, problems } = readSettings(
    { theme: { ground: '#ffffff', ink: '#aaaaaa' } },
    'settings.json',
  );
  expect(problems).toMatchObject([{ code: 'THEME_CONTRAST', where: 'settings.json: theme' }]);
  expect(problems[0]?.message).toContain('ink #aaaaaa on #ffffff has a contrast of 2.3');
  expect(problems[0]?.message).toContain(`${settings.look.theme.ink} on #ffffff is shown`);
});

test('an accent that cannot be read is reported, and keeps its hue', () => {
  const { theme, problems } = themeOf({ base: 'light', accent: '#ffc94d' }, 'theme');
  expect(problems.map(({ code }) => code)).toEqual(['THEME_CONTRAST']);
  expect(theme.accent).not.toBe('#ffc94d');
  expect(theme.accent).not.toBe('#000000');
});

test('short colours, a radius and a font are taken; a name that could leave its quotes is not', () => {
  const given = { theme: { base: 'light', ground: '#FFF', radius: 0, font: 'Inter' } };
  const { settings, problems } = readSettings(given, 'settings.json');
  expect(problems).toEqual([]);
  expect(settings.look.theme).toMatchObject({ ground: '#ffffff', radius: 0, font: 'Inter' });
  const bad = readSettings({ theme: { font: 'x"; } * { color: red' } }, 'settings.json');
  expect(bad.problems.map(({ code }) => code)).toEqual(['SETTING_INVALID']);
});
