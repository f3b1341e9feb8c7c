import { type App, Menu, type Session, type WebContents } from 'electron';
import type { Log } from '../diagnostics/log.ts';
import { boardOrigin } from '../ipc.ts';

/** The operator's way out: Ctrl+Alt+Shift+Q. */
const isExitChord = (input: Electron.Input): boolean =>
  input.type === 'keyDown' && input.control && input.alt && input.shift && input.key.toLowerCase() === 'q';

const isBoard = (url: string): boolean => url.startsWith(`${boardOrigin}/`);

/** What a page may never do: go elsewhere, open windows, embed, download, take keys (`security.md` 11-14, `faults.md` O1, O3). */
const lockPage = (page: WebContents, log: Log, exit: () => void): void => {
  page.setWindowOpenHandler(({ url }) => {
    log('NAV_BLOCKED', { kind: 'window', url });
    return { action: 'deny' };
  });
  const refuse = (event: { preventDefault: () => void; url: string }): void => {
    event.preventDefault();
    log('NAV_BLOCKED', { kind: 'navigation', url: event.url });
  };
  page.on('will-navigate', refuse);
  page.on('will-frame-navigate', refuse);
  page.on('will-redirect', refuse);
  page.on('will-attach-webview', (event) => event.preventDefault());
  page.on('will-prevent-unload', (event) => event.preventDefault());
  page.on('before-input-event', (event, input) => {
    event.preventDefault();
    if (isExitChord(input)) exit();
  });
  page.on('did-finish-load', () => {
    page
      .setVisualZoomLevelLimits(1, 1)
      .catch((error: unknown) => log('LOCKDOWN_FAIL', { error: String(error) }));
  });
};

/**
 * What a page's session may never do: ask for devices, fetch from the network, download (`security.md` 5, +). `isOwn` tells the
 * addresses that are served to it.
 */
export const lockSession = (session: Session, log: Log, isOwn: (url: string) => boolean): void => {
  session.setPermissionRequestHandler((_page, permission, decide) => {
    log('PERMISSION_DENIED', { permission });
    decide(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, decide) => {
    const cancel = !isOwn(url) && !url.startsWith('data:') && !url.startsWith('devtools:');
    if (cancel) log('REQUEST_BLOCKED', { url });
    decide({ cancel });
  });
  session.on('will-download', (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
};

/** Locks every page that is ever made, before it loads anything. Call once the app is ready and before a window is. */
export const lockDown = (app: App, session: Session, log: Log, exit: () => void): void => {
  Menu.setApplicationMenu(null);
  lockSession(session, log, isBoard);
  app.on('web-contents-created', (_event, page) => lockPage(page, log, exit));
};
