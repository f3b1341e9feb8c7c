import type { Display, Rectangle, Screen } from 'electron';
import type { Log } from '../diagnostics/log.ts';

type Listen = (event: unknown, display: Display) => void;

/** What we ask of Electron's `screen`. */
export type DisplayPort = Pick<Screen, 'getAllDisplays' | 'getPrimaryDisplay'> & {
  readonly on: {
    (event: 'display-added', listen: Listen): unknown;
    (event: 'display-removed', listen: Listen): unknown;
    (event: 'display-metrics-changed', listen: Listen): unknown;
  };
};

/** Where the board belongs. */
export type HomeDisplay = {
  /** The bounds of its display as they are now. */
  readonly bounds: () => Rectangle;
  /** Calls `moved` whenever displays come, go or change, so that the board can be put where it belongs. */
  readonly follow: (moved: () => void) => void;
};

/** Displays as people count them: from left to right, then from the top down. */
const inOrder = (displays: readonly Display[]): readonly Display[] =>
  displays.toSorted((one, other) => one.bounds.x - other.bounds.x || one.bounds.y - other.bounds.y);

/**
 * The display that `wish` names: by its label (the monitor's own name), or by its number from 1, counted from left to
 * right; null where there is none such.
 */
export const displayNamed = (displays: readonly Display[], wish: string | number): Display | null => {
  const found =
    typeof wish === 'number'
      ? inOrder(displays)[wish - 1]
      : displays.find(({ label }) => label.toLowerCase() === wish.toLowerCase());
  return found ?? null;
};

/**
 * Keeps the board on the display it was given (`faults.md` P9, P10): the one wished for, else the one that was primary
 * first. While that is gone the board is on the primary one, and goes back when it returns.
 */
export const openHomeDisplay = (screen: DisplayPort, log: Log, wish: string | number | null): HomeDisplay => {
  const first = screen.getPrimaryDisplay();
  const home = (): Display => {
    const displays = screen.getAllDisplays();
    const own = wish === null ? displays.find(({ id }) => id === first.id) : displayNamed(displays, wish);
    return own ?? screen.getPrimaryDisplay();
  };
  if (wish !== null && displayNamed(screen.getAllDisplays(), wish) === null) {
    const there = inOrder(screen.getAllDisplays()).map(({ label }) => label);
    log('DISPLAY_MISSING', { display: wish, there });
  }
  const follow = (moved: () => void): void => {
    const note =
      (event: string) =>
      (_event: unknown, { id, label, bounds, rotation, scaleFactor }: Display) => {
        log(event, { id, label, ...bounds, rotation, scaleFactor, home: home().id });
        moved();
      };
    screen.on('display-metrics-changed', note('DISPLAY_CHANGED'));
    screen.on('display-added', note('DISPLAY_ADDED'));
    screen.on('display-removed', note('DISPLAY_REMOVED'));
  };
  return { bounds: () => home().bounds, follow };
};
