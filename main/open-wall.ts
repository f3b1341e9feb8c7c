import { join } from 'node:path';
import { screen } from 'electron';
import type { Settings } from '../program/settings/settings.ts';
import { serveApp } from './kiosk/app-protocol.ts';
import { noteChildren } from './kiosk/children.ts';
import { openHomeDisplay } from './kiosk/displays.ts';
import { type Kiosk, openKiosk } from './kiosk/kiosk.ts';
import { lockDown } from './kiosk/lockdown.ts';
import type { Picture } from './kiosk/logo.ts';
import { safeStyleBeside } from './kiosk/safe/board-style.ts';
import { openSafeBoard } from './kiosk/safe/safe-board.ts';
import { openVitals } from './kiosk/vitals.ts';
import type { Witness } from './kiosk/witness.ts';
import type { Boot } from './start.ts';
import type { Wall } from './wall/wall.ts';

/** Everything about the window, locked down before it is made; `picture` gives what is served at a path. The app must be ready. */
export const openWall = async (
  boot: Boot,
  settings: Settings,
  wall: Wall,
  witness: Witness,
  picture: (path: string) => Picture | null,
): Promise<Kiosk> => {
  const { app, flags, log, machine } = boot;
  const built = join(app.getAppPath(), 'build');
  const page = join(built, 'renderer');
  const session = boot.defaultSession();
  let ending = false;
  app.on('before-quit', () => {
    ending = true;
    log('ENDING');
  });
  lockDown(app, session, log, () => app.quit());
  const safeBoard = openSafeBoard(machine, wall.latest);
  const safeStyle = safeStyleBeside(join(page, 'assets'), (error) =>
    log('LOAD_FAIL', { code: String(error) }),
  );
  let kiosk: Kiosk | null = null;
  await serveApp(session.protocol, {
    folder: page,
    picture,
    made: new Map<string, () => string | Promise<string>>([
      ['/safe.html', safeBoard.html],
      ['/assets/safe.css', () => safeStyle],
    ]),
    onMissing: (path, why) => {
      log('LOAD_FAIL', { code: why, path });
      kiosk?.miss(path);
    },
  });
  const vitals = openVitals();
  noteChildren(app, vitals, log);
  const home = openHomeDisplay(screen, log, settings.display);
  const { windowed } = settings;
  kiosk = openKiosk({
    ...{ machine, log, safeBoard, vitals },
    shape: {
      windowed,
      size: flags.size,
      preload: join(built, 'preload', 'bridge.cjs'),
      display: home.bounds,
    },
    latest: wall.latest,
    ending: () => ending,
    onShown: witness.shown,
  });
  home.follow(kiosk.fill);
  return kiosk;
};
