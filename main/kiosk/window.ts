import { BrowserWindow, type Rectangle, screen } from 'electron';
import { boardOrigin } from '../ipc.ts';

/** How the board's window is to stand on the display. */
export type WindowShape = {
  readonly windowed: boolean;
  /** Size of the drawn area in pixels; null fills the display (kiosk) or takes a sensible part of it (windowed). */
  readonly size: { readonly width: number; readonly height: number } | null;
  readonly preload: string;
};

/** The ground of the dark theme, so that no frame before the first board is white (`faults.md` P7). */
const ground = '#0b0e14';

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
export const makeWindow = ({ windowed, size, preload }: WindowShape): BrowserWindow => {
  const display: Rectangle = screen.getPrimaryDisplay().bounds;
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

/** Shows a window that has a board to show. */
export const showWindow = (window: BrowserWindow, { windowed }: WindowShape): void => {
  if (window.isVisible()) return;
  if (!windowed) window.setKiosk(true);
  window.show();
  // Without a window manager the first call leaves a kiosk window a pixel short each way; shown again it fills the
  // display (`faults.md` H11; measured).
  if (!windowed) window.show();
};

/** Loads the board's page; resolves when it is loaded, rejects when it could not be. */
export const loadBoard = (window: BrowserWindow): Promise<void> =>
  window.loadURL(`${boardOrigin}/index.html`);
