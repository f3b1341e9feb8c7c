import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { settingsToStartWith } from '../../main/settings-file.ts';
import { brokenSettings, workingSettings } from '../fixtures/broken-settings.ts';
import { inFolder } from '../fixtures/feeds.ts';

/** Starts of one screen: each with the settings file as it then is (null: none), and with what the ones before kept. */
const screenIn = (folder: string) => {
  const [settings, settingsCopy] = [join(folder, 'settings.json'), join(folder, 'copy.json')];
  const startWith = async (text: string | null, path = settings) => {
    if (text === null) rmSync(path, { force: true });
    else writeFileSync(path, text);
    return settingsToStartWith({ settings: path, settingsCopy }, false, (kept) =>
      writeFileSync(settingsCopy, kept),
    );
  };
  return { startWith, settings, settingsCopy };
};

test('S5: after any of fifty broken edits a screen runs on as it did, and one problem names file and field', async () => {
  expect(brokenSettings).toHaveLength(50);
  for (const { text, field } of brokenSettings) {
    await inFolder(async (folder) => {
      const { startWith, settings } = screenIn(folder);
      const good = await startWith(workingSettings);
      expect(good).toMatchObject({ problems: [], demo: false });
      // Twice: the second start must not live on what the first one kept of the broken file.
      for (const start of [await startWith(text), await startWith(text)]) {
        expect(start.settings, text).toEqual(good.settings);
        expect(start, text).toMatchObject({ demo: false, setup: [] });
        const [problem] = start.problems;
        expect(problem?.where.startsWith(field === null ? settings : `${settings}: ${field}`), text).toBe(
          true,
        );
      }
    });
  }
});

test('S5: a first settings file that is broken is said on the wall, with its name and the field', async () => {
  const silent = brokenSettings.filter(({ text }) => /"https:\/\/example\.org\/schedule\.xml"/.test(text));
  for (const { text, field } of brokenSettings) {
    await inFolder(async (folder) => {
      const { startWith, settings } = screenIn(folder);
      const { setup, demo, settings: used } = await startWith(text);
      expect(demo, text).toBe(false);
      // A slip elsewhere leaves a feed to show: then the wall says nothing of it.
      if (used.sources.length > 0) return expect(silent.map((one) => one.text)).toContain(text);
      expect(setup[0], text).toContain(field === null ? settings : `${settings}: ${field}`);
    });
  }
});

test('S5: a settings file that is gone leaves the screen as it was, and a screen that never had one shows the demo', async () => {
  await inFolder(async (folder) => {
    const { startWith, settings } = screenIn(folder);
    expect(await startWith(null)).toMatchObject({ demo: true, problems: [] });
    const good = await startWith(workingSettings);
    const start = await startWith(null);
    expect(start.settings).toEqual(good.settings);
    expect(start).toMatchObject({ demo: false, problems: [{ code: 'SETTINGS_FILE', where: settings }] });
  });
});

test('S5: a copy of another settings file never stands in', async () => {
  await inFolder(async (folder) => {
    const { startWith, settings } = screenIn(folder);
    await startWith(workingSettings, join(folder, 'another.json'));
    expect(await startWith(null)).toMatchObject({ demo: true });
    const broken = await startWith('{ "feed": ');
    expect(broken.settings.sources).toEqual([]);
    expect(broken.setup[0]).toContain(settings);
  });
});

test('S5: a good edit after a broken one is taken whole, and becomes the new copy', async () => {
  await inFolder(async (folder) => {
    const { startWith, settingsCopy } = screenIn(folder);
    await startWith(workingSettings);
    await startWith(workingSettings.replace('"Janson"', '12'));
    const { settings, problems } = await startWith('{ "feed": "https://example.org/schedule.xml" }');
    expect(problems).toEqual([]);
    expect(settings).toMatchObject({ room: null, language: null });
    expect(readFileSync(settingsCopy, 'utf8')).not.toContain('Janson');
  });
});

test('S5: a slip in a theme costs that token alone, and the one of the last usable theme stands in for it', async () => {
  await inFolder(async (folder) => {
    const { startWith } = screenIn(folder);
    const start = async (theme: object | string) =>
      (await startWith(JSON.stringify({ feed: 'a.xml', theme }))).settings;
    await start({ base: 'light', ground: '#fff8ee', radius: 3, logo: 'old.svg' });
    const slips = [
      { base: 'light', ground: '#eeffee', radius: 5, logo: 'new.svg' },
      { base: 'light', ground: '#eeffee', raduis: 3, logo: 'new.svg' },
    ];
    for (const slip of slips) {
      const { look, logo } = await start(slip);
      expect(look.theme).toMatchObject({ ground: '#eeffee', radius: 3 });
      expect(logo).toBe('new.svg');
    }
    await start('light');
    expect(await start(slips[0] ?? {})).toMatchObject({ logo: 'new.svg', look: { theme: { radius: 1.2 } } });
  });
});
