import type { Program } from '../../program/model.ts';
import { programRead } from './programs.ts';

/** A real feed as it was read; `unusable` says in sentences why there is no program. */
export type AskedProgram = {
  readonly program: Program | null;
  readonly problems: readonly { readonly code: string; readonly where: string; readonly message: string }[];
  readonly unusable: readonly string[];
};

/** Where the development server reads feeds; the same in `scripts/gallery/feed-plugin.mjs`. */
const path = '/gallery-program';

/** The development server reads as the app does. An empty feed stands for those of its command line. */
const fromServer = async (feed: string, timeZone: string | null): Promise<AskedProgram> => {
  const query = new URLSearchParams(timeZone === null ? { feed } : { feed, timeZone });
  const answer = await fetch(`${path}?${query}`);
  return (await answer.json()) as AskedProgram;
};

/** A built gallery has nobody to ask: the browser fetches, so the feed's server has to allow that. */
const fromBrowser = async (feed: string, timeZone: string | null): Promise<AskedProgram> => {
  const answer = await fetch(feed);
  return { program: programRead(await answer.text(), timeZone), problems: [], unusable: [] };
};

const read = new Map<string, Promise<AskedProgram>>();

/** The program of a real feed, read once per page. */
export const askedProgram = (asked: URLSearchParams): Promise<AskedProgram> => {
  const [feed, timeZone] = [asked.get('feed') ?? '', asked.get('timeZone')];
  const key = JSON.stringify([feed, timeZone]);
  const known = read.get(key);
  if (known !== undefined) return known;
  const reading = import.meta.env.DEV ? fromServer(feed, timeZone) : fromBrowser(feed, timeZone);
  read.set(key, reading);
  return reading;
};
