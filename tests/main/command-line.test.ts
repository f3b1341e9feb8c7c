import { expect, test } from 'playwright/test';
import { parseCommandLine, withFlags } from '../../main/command-line.ts';
import { defaultSettings, plainSource } from '../../program/settings/settings.ts';

const parse = (...args: string[]) => {
  const usage = parseCommandLine(args);
  if (!usage.ok) throw new Error(usage.sentence);
  return usage.value;
};

const sentenceFor = (...args: string[]): string => {
  const usage = parseCommandLine(args);
  return usage.ok ? '' : usage.sentence;
};

test('no flags leave the settings as they are', () => {
  expect(withFlags(defaultSettings, parse())).toEqual(defaultSettings);
});

test('a flag wins over the setting of the same name', () => {
  const settings = { ...defaultSettings, language: 'fr', timeZone: 'Asia/Tokyo', board: 'standby' as const };
  const flags = parse('--language', 'de', '--time-zone', 'Europe/Berlin', '--board', 'tracks', '--windowed');
  expect(withFlags(settings, flags)).toMatchObject({
    language: 'de',
    timeZone: 'Europe/Berlin',
    board: 'tracks',
    windowed: true,
  });
});

test('--test-pattern stands for this run alone, over whatever look the settings have', () => {
  const look = { ...defaultSettings.look, safeMargin: 3 };
  const settings = withFlags({ ...defaultSettings, look }, parse('--test-pattern'));
  expect(settings.look).toEqual({ ...look, testPattern: true });
});

test('--language is the one language of the screen, whatever two the settings have', () => {
  const settings = { ...defaultSettings, language: 'zh', secondLanguage: 'en' };
  expect(withFlags(settings, parse('--language', 'ja'))).toMatchObject({
    language: 'ja',
    secondLanguage: null,
  });
  expect(withFlags(settings, parse())).toMatchObject({ language: 'zh', secondLanguage: 'en' });
});

test('--room alone makes a door sign, --track alone a pinned tracks board', () => {
  expect(withFlags(defaultSettings, parse('--room', 'Janson')).board).toBe('room');
  const sign = { ...defaultSettings, board: 'room' as const, room: 'Janson' };
  expect(withFlags(sign, parse('--track', 'Go devroom'))).toMatchObject({
    board: 'tracks',
    track: 'Go devroom',
  });
});

test('--feed stands in for all sources and keeps the options of the one it names', () => {
  const source = { ...plainSource('a.xml'), timeZone: 'UTC', trustOffset: false, headers: { a: 'b' } };
  const settings = { ...defaultSettings, sources: [source, { ...source, from: 'b.xml' }] };
  expect(withFlags(settings, parse('--feed', 'a.xml')).sources).toEqual([source]);
  expect(withFlags(settings, parse('--feed', 'c.xml')).sources).toMatchObject([
    { from: 'c.xml', trustOffset: true },
  ]);
});

const refused: readonly (readonly [readonly string[], RegExp])[] = [
  [['--bord', 'tracks'], /--bord/],
  [
    ['--board', 'lobbby'],
    /--board must be one of "tracks", "lobby", "room", "agenda", "standby", but is "lobbby"/,
  ],
  [['--time-zone', 'Mars/Olympus'], /--time-zone must be a time zone such as/],
  [['--at', 'yesterday'], /--at must be a date and time such as 2024-02-03T10:55/],
  [['--at', '2024-02-03'], /--at lacks a time of day: write 2024-02-03T10:55/],
  [['--speed', '0'], /--speed must be a number above 0/],
  [['--speed', 'fast'], /--speed must be a number above 0/],
  [['--size', 'big'], /--size must be a size in pixels such as 1080x1920/],
  [['--room', ''], /--room must be the name or id of a room/],
  [['--room'], /--room/],
  [['stray'], /stray/],
];

for (const [args, sentence] of refused) {
  test(`"${args.join(' ')}" is refused with a sentence that names the word`, () => {
    expect(sentenceFor(...args)).toMatch(sentence);
  });
}

test('wall time of the venue, an instant with an offset and a size are understood', () => {
  expect(parse('--at', '2024-02-03 10:55', '--size', '1080x1920')).toMatchObject({
    at: '2024-02-03 10:55',
    size: { width: 1080, height: 1920 },
  });
  expect(parse('--at', '2024-02-03T10:55:00+01:00', '--speed', '60')).toMatchObject({ speed: 60 });
});
