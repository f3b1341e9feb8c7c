import { resolve } from 'node:path';
import type { App } from 'electron';

/** Switches that would open a door to the app's inside: they go unheard in a packaged app (`faults.md` H6, X1). */
const doors = ['remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address'];

/** Switches of Chromium that a venue may need; they are not ours to read. */
const passed = /^--(?:ozone-platform(?:-hint)?(?:=|$)|disable-gpu$|force-device-scale-factor=)/;

/** Takes the debugging switches away from Chromium. Must run before the app is ready. */
export const dropDebugSwitches = (app: App): void => {
  if (app.isPackaged) for (const door of doors) app.commandLine.removeSwitch(door);
};

/**
 * Chromium ends the whole app when its graphics process has gone a few times; a wall rather goes on (`faults.md` H4,
 * measured there). Must run before the app is ready.
 */
export const outliveGraphics = (app: App): void =>
  app.commandLine.appendSwitch('disable-gpu-process-crash-limit');

/**
 * Our own arguments out of `argv`: a packaged app gets them after its own name, `electron path` after that path
 * (before it stand the switches of whoever drives the tests).
 */
export const argumentsOf = (argv: readonly string[], app: App): readonly string[] => {
  const path = app.isPackaged
    ? 0
    : argv.findIndex((word, index) => index > 0 && resolve(word) === app.getAppPath());
  return argv.slice(Math.max(path, 0) + 1).filter((word) => !passed.test(word));
};
