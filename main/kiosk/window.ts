import { BrowserWindow, type Rectangle } from 'electron';
import { boardOrigin } from '../ipc.ts';

/** How the board's window is to stand on the display. */
export type WindowShape = {
  readonly windowed: boolean;
  /** Size of the drawn area in pixels; null fills the display (kiosk) or takes a sensible part of it (windowed). */
  readonly size: { readonly width: number; readonly height: number } | null;
  readonly preload: string;
  /** Where the display is that the board belongs on. */
  readonly display: () => Rectangle;
};

/** The ground of the dark theme, so that no frame before the first board is white (`faults.md` P7). */
const ground = '#0a0d13';

const webPreferences = (preload: string): Electron.WebPreferences => ({
  preload,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  devTools: false,
  disableDialogs: true,
  spellcheck: false,
  // A board must be right when it is seen again, so its timers run while it is covered (`faults.md` K9).
  backgroundThrottling: false,
});

/** The board's window, still hidden. Without a window manager nobody else would size it, so it is given the display's bounds. */
export const makeWindow = ({ windowed, size, preload, display: home }: WindowShape): BrowserWindow => {
  const display = home();
  const drawn = size ?? (windowed ? { width: 1280, height: 720 } : display);
  return new BrowserWindow({
    show: false,
    backgroundColor: ground,
    useContentSize: true,
    title: 'Callboard',
    ...(windowed ? drawn : { ...display, frame: false }),
    enableLargerThanScreen: true,
    autoHideMenuBar: true,
    webPreferences: webPreferences(preload),
  });
};

/** How often a kiosk window may be put right before the window manager's word is taken. */
const mostCorrections = 3;

const isAt = (one: Rectangle, other: Rectangle): boolean =>
  one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height;

/**
 * Keeps a kiosk window on its display, and gives what to call when displays changed. Nobody else resizes it then
 * (`faults.md` P9). Without a window manager the first full screen comes out a pixel short each way, and entering it
 * again once the window is mapped fills the display (H11; measured: no order of calls before that does).
 */
export const fillDisplay = (window: BrowserWindow, display: () => Rectangle): (() => void) => {
  let left = 0;
  const correct = (): void => {
    if (left === 0 || window.isDestroyed() || !window.isVisible()) return;
    if (isAt(window.getBounds(), display())) return;
    left -= 1;
    window.setKiosk(false);
    window.setBounds(display());
    window.setKiosk(true);
  };
  window.on('resize', correct);
  window.on('move', correct);
  return () => {
    left = mostCorrections;
    correct();
  };
};

/** Shows a window that has a board to show; `fill` puts a kiosk window right from then on. */
export const showWindow = (window: BrowserWindow, { windowed }: WindowShape, fill: () => void): void => {
  if (window.isVisible()) return;
  if (windowed) {
    window.show();
    return;
  }
  window.setKiosk(true);
  window.show();
  fill();
};

/** Loads a document of the board's origin; resolves when it is loaded, rejects when it could not be. */
export const loadPage = (window: BrowserWindow, name: string): Promise<void> =>
  window.loadURL(`${boardOrigin}/${name}`);
