import type { WebContents } from 'electron';
import type { MainMessages, PageMessages } from '../preload/contract.ts';

/** The one origin that may speak to main: the board's page (`security.md` 17). */
export const boardOrigin = 'app://board';

/** Hears one kind of message of the board's own page; frames inside it and odd shapes are dropped and told to `refused`. */
export const hear = <K extends keyof PageMessages>(
  page: WebContents,
  message: K,
  listen: (...said: PageMessages[K]) => void,
  refused: (message: string, from: string) => void,
): void => {
  page.ipc.on(message, (event, ...said: unknown[]) => {
    const from = event.senderFrame?.url ?? 'a frame that is gone';
    const trusted = event.senderFrame === page.mainFrame && originOf(from) === boardOrigin;
    const read = trusted ? readMessage(message, said) : null;
    if (read) listen(...read);
    else refused(message, from);
  });
};

/** Says something to the page; a page that is gone hears nothing. */
export const say = <K extends keyof MainMessages>(
  page: WebContents,
  message: K,
  ...words: MainMessages[K]
): void => {
  if (!page.isDestroyed()) page.send(message, ...words);
};

/** `URL.origin` is "null" for schemes it does not know, so scheme and host are compared. */
const originOf = (url: string): string => {
  if (!URL.canParse(url)) return '';
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
};

/** What the page said is unknown until read: its shape by message, or null. */
const readMessage = <K extends keyof PageMessages>(
  message: K,
  said: readonly unknown[],
): PageMessages[K] | null => {
  const [word] = said;
  const shapes: { readonly [M in keyof PageMessages]: () => PageMessages[M] | null } = {
    beat: () => [],
    ready: () => [],
    shown: () => (typeof word === 'number' && Number.isSafeInteger(word) ? [word] : null),
    error: () => (typeof word === 'string' ? [word.slice(0, 4000)] : null),
  };
  return shapes[message]();
};
