import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReadAs } from '../../../program/readers/json/parse.ts';
import { failure, type Problem, type Result, success } from '../../../program/result.ts';
import { pastedAddress } from '../finding/pasted.ts';
import { recognised } from '../finding/systems/systems.ts';
import { reachOf } from './reach.ts';
import { shownPath } from './shown-path.ts';

/** Where a source is. */
export type FeedAddress =
  | {
      readonly kind: 'http';
      /** Without user name and password: `authorization` carries them. */
      readonly url: URL;
      readonly authorization: string | null;
    }
  | { readonly kind: 'file'; readonly path: string };

/** A scheme needs two letters: `C:` is a drive. */
const scheme = /^([a-z][a-z0-9+.-]+):/i;

const parsed = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null);

/** An address as it may be shown and logged: no user name, no password, no query, no fragment, no secret in its path. */
export const shownAddress = (from: string): string => {
  const text = pastedAddress(from);
  if (!scheme.test(text)) return text;
  const url = parsed(text);
  if (url === null) return text.replace(/\/\/[^/]*@/, '//').replace(/[?#].*$/s, '');
  if (url.protocol === 'file:') return text;
  // Without a host the rest could be anything, a password too.
  if (url.host === '') return `${url.protocol}…`;
  return `${url.protocol}//${url.host}${shownPath(url.pathname)}${url.search === '' ? '' : '?…'}`;
};

const basic = (url: URL): string | null => {
  if (url.username === '' && url.password === '') return null;
  const pair = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
  return `Basic ${Buffer.from(pair, 'utf8').toString('base64')}`;
};

const httpAddress = (url: URL, where: string): Result<FeedAddress> => {
  const bare = new URL(url);
  bare.username = '';
  bare.password = '';
  bare.hash = '';
  try {
    return success({ kind: 'http', url: bare, authorization: basic(url) });
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    return failure('FEED_ADDRESS', where, 'The user name or password in this address has a stray % sign.');
  }
};

const fileAddress = (from: string): Result<FeedAddress> => {
  try {
    return success({ kind: 'file', path: fileURLToPath(from) });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return failure(
      'FEED_ADDRESS',
      from,
      'This file address names no file here; it looks like file:///path/to/file.',
    );
  }
};

/** `webcal:` is a calendar to subscribe to, over https where the server has it; `trail.ts` knows what else to ask. */
const overWeb = (text: string): string => text.replace(/^webcals?:/i, 'https:');

/** Whether a text without a scheme is no path: browsers hide the scheme of what they show. */
const lacksScheme = (text: string): boolean => {
  if (/^www\./i.test(text)) return true;
  return /^[\w-]+(\.[\w-]+)+\//.test(text) && recognised(new URL(`https://${text}`))?.sure === true;
};

/**
 * The place that a source's `from` names: an http(s) URL (also as `webcal:`, or in code to embed), a file: URL, or a path,
 * which is taken from `baseDir`. Refuses every other scheme (FEED_ADDRESS).
 */
export const feedAddress = (from: string, baseDir: string): Result<FeedAddress> => {
  const text = overWeb(pastedAddress(from));
  const where = shownAddress(text);
  const named = scheme.exec(text)?.[1]?.toLowerCase();
  if (text === '') return failure('FEED_ADDRESS', where, 'The address of this source is empty.');
  if (text.includes('\0'))
    return failure('FEED_ADDRESS', where, 'An address cannot have a NUL character in it.');
  if (named === undefined && lacksScheme(text)) {
    return failure('FEED_ADDRESS', where, 'A web address starts with https://: write it in front.');
  }
  if (named === undefined) return success({ kind: 'file', path: resolve(baseDir, text) });
  if (named === 'file') return fileAddress(text);
  if (named !== 'http' && named !== 'https') {
    return failure('FEED_ADDRESS', where, `Callboard reads https, http and files, not ${named} addresses.`);
  }
  const url = parsed(text);
  if (url === null)
    return failure('FEED_ADDRESS', where, 'This web address is not complete: check its spelling.');
  return httpAddress(url, where);
};

const coming: Readonly<Record<ReadAs, string>> = {
  feed: 'This feed comes',
  notices: 'This file of notices comes',
};

/**
 * What a person should know about a usable address (`security.md` row 1): plain http across the public internet can be
 * changed on its way. Loopback and the venue's own network are fine. Null when there is nothing to say.
 */
export const insecurity = (address: FeedAddress, as: ReadAs = 'feed'): Problem | null => {
  if (address.kind === 'file' || address.url.protocol === 'https:') return null;
  if (reachOf(address.url.hostname) !== 'public') return null;
  return {
    code: 'INSECURE_FEED',
    where: shownAddress(address.url.href),
    message: `${coming[as]} over plain http, where anyone on the way can change it: use https if the server has it.`,
  };
};
