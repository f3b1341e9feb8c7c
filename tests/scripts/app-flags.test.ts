import { expect, test } from 'playwright/test';
import { asksForText, valuesOf, withAbsolutePaths, withValue } from '../../scripts/launch/app-flags.mjs';

test('paths on the command line are meant from where it was typed, whichever way a flag is written', () => {
  const typed = ['--settings', 'a.json', '--state=s', '--feed', '../feed.xml', '--screenshot', '/tmp/x.png'];
  expect(withAbsolutePaths(typed, '/home/ann/venue')).toEqual([
    '--settings',
    '/home/ann/venue/a.json',
    '--state=/home/ann/venue/s',
    '--feed',
    '/home/ann/feed.xml',
    '--screenshot',
    '/tmp/x.png',
  ]);
});

test('a web address stays one, and words that are no paths stay as they are', () => {
  const typed = [
    '--feed',
    'https://example.org/schedule.xml',
    '--feed',
    '<iframe src="https://example.org/agenda">',
    '--room',
    'a/b',
    '--windowed',
    '--at',
    '2024-02-03T10:55',
  ];
  expect(withAbsolutePaths(typed, '/home/ann')).toEqual(typed);
});

test('a flag without its value is left for the app to complain about', () => {
  expect(withAbsolutePaths(['--settings', '--windowed'], '/home/ann')).toEqual(['--settings', '--windowed']);
  expect(withAbsolutePaths(['--feed'], '/home/ann')).toEqual(['--feed']);
});

test('the values of a flag are found, and replaced in its place or added', () => {
  const words = ['--screenshot=a.png', '--feed', 'x', '--feed', 'y'];
  expect(valuesOf(words, '--feed')).toEqual(['x', 'y']);
  expect(withValue(words, '--screenshot', 'b.png')).toEqual([
    '--screenshot=b.png',
    '--feed',
    'x',
    '--feed',
    'y',
  ]);
  expect(withValue(['--windowed'], '--state', '/s')).toEqual(['--windowed', '--state', '/s']);
});

test('only --help and --version ask for text', () => {
  expect(asksForText(['--help'])).toBe(true);
  expect(asksForText(['--board', 'tracks', '--version'])).toBe(true);
  expect(asksForText(['--board', 'tracks'])).toBe(false);
});
