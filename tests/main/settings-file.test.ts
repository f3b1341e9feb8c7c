import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { copyText } from '../../main/settings-copy.ts';
import { parseSettings, settingsToStartWith } from '../../main/settings-file.ts';
import { defaultSettings } from '../../program/settings/settings.ts';

const folder = () => mkdtemp(join(tmpdir(), 'callboard-settings-'));

/** Starts with the file `text` in a fresh folder, after an earlier run with `earlier`. */
const startWith = async (text: string | null, earlier: string | null = null) => {
  const place = await folder();
  const [path, copy] = [join(place, 'settings.json'), join(place, 'copy.json')];
  const keep = (kept: string): void => writeFileSync(copy, kept);
  if (earlier !== null) keep(copyText(path, earlier));
  if (text !== null) writeFileSync(path, text);
  const start = await settingsToStartWith({ settings: path, settingsCopy: copy }, false, keep);
  return { start, path, copy };
};

test('comments, trailing commas and a byte order mark are allowed in settings.json', () => {
  const text = '\uFEFF{\n  // the door of the big hall\n  "room": "Janson", /* by name */\n}';
  const { settings, problems } = parseSettings(text, 'settings.json');
  expect(problems).toEqual([]);
  expect(settings.room).toBe('Janson');
});

test('a typo in the syntax is one problem that names file and line, and no setting is guessed', () => {
  const { settings, problems } = parseSettings(
    '{\n  "room": "Janson"\n  "board": "room"\n}',
    'settings.json',
  );
  expect(settings).toEqual(defaultSettings);
  expect(problems).toEqual([
    {
      code: 'SETTINGS_FILE',
      where: 'settings.json',
      message: 'is not valid JSON: comma expected in line 3; no setting of it is used',
    },
  ]);
});

test('without a settings file the demo runs', async () => {
  const { start } = await startWith(null);
  expect(start).toEqual({ settings: defaultSettings, problems: [], demo: true, setup: [] });
});

test('a settings file that names a feed ends the demo, and is kept as the last usable one', async () => {
  const text = '{ "feed": "https://example.org/schedule.xml" }';
  const { start, path, copy } = await startWith(text);
  expect(start).toMatchObject({ demo: false, problems: [], setup: [] });
  expect(readFileSync(copy, 'utf8')).toBe(copyText(path, text));
});

test('a settings file broken by an edit leaves the screen with the last usable one', async () => {
  const earlier = '{ "feed": "https://example.org/schedule.xml", "room": "Janson" }';
  const { start, path, copy } = await startWith('{ "feed": ', earlier);
  expect(start.settings.room).toBe('Janson');
  expect(start).toMatchObject({ demo: false, setup: [] });
  expect(start.problems.map(({ code, where }) => [code, where])).toEqual([['SETTINGS_FILE', path]]);
  expect(readFileSync(copy, 'utf8')).toBe(copyText(path, earlier));
});

test('a first settings file that is broken holds the screen and says what is wrong, rather than show the demo', async () => {
  const { start, path } = await startWith('{ "feed": ');
  expect(start.demo).toBe(false);
  expect(start.settings.sources).toEqual([]);
  expect(start.setup).toHaveLength(1);
  expect(start.setup[0]).toContain(path);
});

test('a settings file that was asked for and is not there is a problem', async () => {
  const place = await folder();
  const missing = join(place, 'none.json');
  const places = { settings: missing, settingsCopy: join(place, 'copy.json') };
  const start = await settingsToStartWith(places, true, () => undefined);
  expect(start.problems).toEqual([{ code: 'SETTINGS_FILE', where: missing, message: 'does not exist' }]);
  expect(start.demo).toBe(false);
});

test('a setting that cannot be used is for the log, not for the wall, as long as there is a feed', async () => {
  const { start } = await startWith('{ "feed": "a.xml", "languge": "de" }');
  expect(start.problems.map(({ code }) => code)).toEqual(['SETTING_UNKNOWN']);
  expect(start.setup).toEqual([]);
});

test('sources that are all unusable hold the screen with the reason on it', async () => {
  const { start, path } = await startWith('{ "sources": [{ "form": "a.xml" }] }');
  expect(start.demo).toBe(false);
  expect(start.setup.join(' ')).toContain(`${path}: sources[0].from`);
});
