import { expect, test } from 'playwright/test';
import { eventIn, sentenceOf } from '../../scripts/launch/events.mjs';

test('a line of the log is an event; anything else the app prints is not', () => {
  expect(eventIn('{"time":"2026-11-22T10:00:00.000Z","event":"BOARD_UP","ms":900}')).toMatchObject({
    event: 'BOARD_UP',
  });
  expect(eventIn('Callboard: now and next boards')).toBeNull();
  expect(eventIn('{"cut off')).toBeNull();
});

test('what a person wants to know becomes a sentence', () => {
  const up = { event: 'BOARD_UP', board: 'tracks', title: 'FOSDEM 2024', sessions: 876 };
  expect(sentenceOf(up)).toBe('The board is up (tracks): FOSDEM 2024, 876 sessions.');
  // Sessionize names no event.
  expect(sentenceOf({ ...up, title: '' })).toBe('The board is up (tracks): 876 sessions.');
  expect(sentenceOf({ ...up, title: null, sessions: 0 })).toBe('The board is up (tracks): no program yet.');
  expect(sentenceOf({ event: 'FEED_TAKEN', feed: 'live.json', sessions: 3 })).toBe(
    'New program from live.json.',
  );
  expect(sentenceOf({ event: 'FEED_TAKEN', feed: 'live.json', notices: 0 })).toBe(
    'New notices from live.json.',
  );
  const problem = { event: 'PROBLEM', code: 'X', where: 'settings.json: bord', message: 'is not a setting' };
  expect(sentenceOf(problem)).toBe('Problem: settings.json: bord: is not a setting');
  expect(sentenceOf({ ...problem, where: '' })).toBe('Problem: is not a setting');
});

test('what comes as a problem of its own is not said twice, and the rest stays in the log', () => {
  expect(sentenceOf({ event: 'FEED_HTTP', problem: 'No answer.' })).toBeNull();
  expect(sentenceOf({ event: 'DISPLAY_KEPT_AWAKE' })).toBeNull();
});
