import { BrowserWindow, session as sessions } from 'electron';
import type { PictureShape } from '../../program/pictures/wanted.ts';
import type { Machine } from '../../program/time/clock.ts';
import { type Duration, seconds } from '../../program/time/instant.ts';
import type { Log } from '../diagnostics/log.ts';
import { lockSession } from '../kiosk/lockdown.ts';
import { type Develop, type Developed, type RawPicture, readDeveloped } from './developed.ts';
import { developing } from './developing.ts';

const origin = 'app://darkroom';

/** A photo of 24 megapixels takes a slow machine a second; what takes longer was made to. */
const patience: Duration = seconds(15);

/** The window closes when nothing came for this long: a renderer is 60 MB. */
const idle: Duration = seconds(5);

const policy = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'";

const answer = (type: string, body: string | Uint8Array<ArrayBuffer>): Response =>
  new Response(body, {
    headers: { 'Content-Type': type, 'Content-Security-Policy': policy, 'X-Content-Type-Options': 'nosniff' },
  });

/** The session of the darkroom: of its own, in memory, with two documents and nothing else in reach. */
const openSession = (log: Log, raw: () => RawPicture | null): Electron.Session => {
  const session = sessions.fromPartition('darkroom');
  lockSession(session, log, (url) => url.startsWith(`${origin}/`));
  session.protocol.handle('app', ({ url }) => {
    const picture = raw();
    if (url === `${origin}/`) return answer('text/html', '<!doctype html><title>Darkroom</title>');
    if (!url.startsWith(`${origin}/raw/`) || picture === null) return new Response(null, { status: 404 });
    return answer(picture.type, picture.bytes);
  });
  return session;
};

const openWindow = async (session: Electron.Session): Promise<BrowserWindow> => {
  const window = new BrowserWindow({
    show: false,
    width: 64,
    height: 64,
    webPreferences: {
      ...{ session, sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false },
      ...{
        devTools: false,
        disableDialogs: true,
        spellcheck: false,
        webgl: false,
        backgroundThrottling: false,
      },
    },
  });
  await window.loadURL(`${origin}/`);
  return window;
};

/**
 * Decodes, cuts and shrinks pictures in a hidden window: a sandboxed process of its own, without a preload, a network or the
 * boards' origin. A decoder that is broken into, crashes or never ends takes nothing along but that window. One picture at a
 * time; the app must be ready.
 */
export const openDarkroom = (machine: Machine, log: Log): Develop => {
  let raw: RawPicture | null = null;
  let session: Electron.Session | null = null;
  let window: BrowserWindow | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let closing: unknown = null;
  let count = 0;
  const close = (): void => {
    if (window !== null && !window.isDestroyed()) window.destroy();
    window = null;
  };
  const develop = async (picture: RawPicture, shape: PictureShape): Promise<Developed> => {
    raw = picture;
    session ??= openSession(log, () => raw);
    if (window?.isDestroyed() ?? true) window = await openWindow(session);
    count += 1;
    const page = window?.webContents;
    if (page === undefined) return { fault: 'no window to decode it in' };
    let timer: unknown = null;
    const over = new Promise<Developed>((resolve) => {
      page.once('render-process-gone', (_event, { reason }) =>
        resolve({ fault: `ends its decoder (${reason})` }),
      );
      timer = machine.startTimer(() => resolve({ fault: 'takes too long to decode' }), patience);
    });
    const done = page
      .executeJavaScript(developing(`/raw/${count}`, shape, picture.type === 'image/svg+xml'))
      .then(
        (said: unknown) => readDeveloped(said, shape),
        (error: unknown): Developed => ({ fault: `cannot be decoded (${String(error)})` }),
      );
    const developed = await Promise.race([done, over]);
    machine.stopTimer(timer);
    raw = null;
    if ('fault' in developed) close();
    return developed;
  };
  return (picture, shape) => {
    machine.stopTimer(closing);
    const turn = last.then(() => develop(picture, shape));
    last = turn.then(
      () => {
        machine.stopTimer(closing);
        closing = machine.startTimer(close, idle);
      },
      () => close(),
    );
    return turn;
  };
};
