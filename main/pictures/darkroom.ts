import { session as sessions, WebContentsView } from 'electron';
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

/** The page closes when nothing came for this long: a renderer is 60 MB. */
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

/** A page without a window: making one of those stops main for longer. */
const openView = async (session: Electron.Session): Promise<WebContentsView> => {
  const view = new WebContentsView({
    webPreferences: {
      ...{ session, sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false },
      ...{ devTools: false, disableDialogs: true, spellcheck: false, webgl: false },
      backgroundThrottling: false,
    },
  });
  await view.webContents.loadURL(`${origin}/`);
  return view;
};

/** What the page makes of it, or why nothing came of it: a decoder that ends, or never does. */
const developIn = async (
  page: Electron.WebContents,
  script: string,
  shape: PictureShape,
  machine: Machine,
): Promise<Developed> => {
  let end: (fault: string) => void = () => undefined;
  const over = new Promise<Developed>((resolve) => {
    end = (fault) => resolve({ fault });
  });
  const gone = (_event: unknown, { reason }: { readonly reason: string }): void =>
    end(`ends its decoder (${reason})`);
  const timer = machine.startTimer(() => end('takes too long to decode'), patience);
  page.once('render-process-gone', gone);
  const done = page.executeJavaScript(script).then(
    (said: unknown) => readDeveloped(said, shape),
    (error: unknown): Developed => ({ fault: `cannot be decoded (${String(error)})` }),
  );
  const developed = await Promise.race([done, over]);
  machine.stopTimer(timer);
  page.removeListener('render-process-gone', gone);
  return developed;
};

/**
 * Decodes, cuts and shrinks pictures in a page that nobody sees: a sandboxed process of its own, without a preload, a network or
 * the boards' origin. A decoder that is broken into, crashes or never ends takes nothing along but that page. One picture at a
 * time; the app must be ready.
 */
export const openDarkroom = (machine: Machine, log: Log): Develop => {
  let raw: RawPicture | null = null;
  let session: Electron.Session | null = null;
  // Its page goes with it when it is collected as garbage.
  let view: WebContentsView | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let closing: unknown = null;
  let count = 0;
  const close = (isStuck: boolean): void => {
    const page = view?.webContents;
    if (page !== undefined && !page.isDestroyed()) {
      if (isStuck) page.forcefullyCrashRenderer();
      page.close();
    }
    view = null;
  };
  const develop = async (picture: RawPicture, shape: PictureShape): Promise<Developed> => {
    raw = picture;
    session ??= openSession(log, () => raw);
    view ??= await openView(session);
    count += 1;
    const script = developing(`/raw/${count}`, shape, picture.type === 'image/svg+xml');
    const developed = await developIn(view.webContents, script, shape, machine);
    raw = null;
    if ('fault' in developed) close(true);
    return developed;
  };
  const closeSoon = (): void => {
    machine.stopTimer(closing);
    closing = machine.startTimer(() => close(false), idle);
  };
  return (picture, shape) => {
    machine.stopTimer(closing);
    const turn = last.then(() => develop(picture, shape));
    last = turn.then(closeSoon, () => close(true));
    return turn;
  };
};
