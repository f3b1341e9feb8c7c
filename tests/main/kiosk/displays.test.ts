import type { Display } from 'electron';
import { expect, test } from 'playwright/test';
import { openHomeDisplay } from '../../../main/kiosk/displays.ts';

const displayOf = (id: number, label: string, x: number): Display =>
  ({ id, label, bounds: { x, y: 0, width: 1920, height: 1080 } }) as Display;

const lobby = displayOf(11, 'Lobby 55"', 0);
const hall = displayOf(22, 'DELL P2419H', 1920);
const foyer = displayOf(33, 'Foyer', 3840);

/** A machine with displays that come and go; the first one given is the primary one. */
const screenWith = (first: readonly Display[]) => {
  let displays = first;
  const listeners = new Map<string, (event: unknown, display: Display) => void>();
  const primary = (): Display => {
    const [display] = displays;
    if (!display) throw new Error('no display');
    return display;
  };
  return {
    port: {
      getAllDisplays: () => [...displays].reverse(),
      getPrimaryDisplay: primary,
      on: (event: string, listen: (event: unknown, display: Display) => void) => listeners.set(event, listen),
    },
    unplug: (display: Display) => {
      displays = displays.filter(({ id }) => id !== display.id);
      listeners.get('display-removed')?.({}, display);
    },
    plug: (display: Display) => {
      displays = [...displays, display];
      listeners.get('display-added')?.({}, display);
    },
  };
};

const homeOf = (wish: string | number | null, displays = [hall, foyer, lobby]) => {
  const screen = screenWith(displays);
  const events: string[] = [];
  const home = openHomeDisplay(screen.port, (event) => events.push(event), wish);
  const moves: number[] = [];
  home.follow(() => moves.push(home.bounds().x));
  return { ...screen, home, events, moves };
};

test('P10: without a wish the board is on the primary display', () => {
  expect(homeOf(null).home.bounds()).toEqual(hall.bounds);
});

test('P10: a display is wished for by its name, in any case, or by its number from left to right', () => {
  expect(homeOf('foyer').home.bounds()).toEqual(foyer.bounds);
  expect(homeOf(1).home.bounds()).toEqual(lobby.bounds);
  expect(homeOf(3).home.bounds()).toEqual(foyer.bounds);
});

test('P10: while its display is gone the board is on the primary one, and goes back when it returns', () => {
  const { home, unplug, plug, events, moves } = homeOf('Foyer');
  unplug(foyer);
  expect(home.bounds()).toEqual(hall.bounds);
  plug(foyer);
  expect(home.bounds()).toEqual(foyer.bounds);
  expect(events).toEqual(['DISPLAY_REMOVED', 'DISPLAY_ADDED']);
  expect(moves).toEqual([hall.bounds.x, foyer.bounds.x]);
});

test('P10: a board that was given the primary display stays there when another one becomes primary', () => {
  const { home, unplug, plug } = homeOf(null);
  unplug(hall);
  expect(home.bounds()).toEqual(foyer.bounds);
  plug(hall);
  // Now the foyer is primary, and the board is back where it was.
  expect(home.bounds()).toEqual(hall.bounds);
});

test('P10: a display that is not there is said once, with those that are', () => {
  const { home, events } = homeOf('Cellar');
  expect(home.bounds()).toEqual(hall.bounds);
  expect(events).toEqual(['DISPLAY_MISSING']);
});
