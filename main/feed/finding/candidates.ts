import { createHash } from 'node:crypto';
import type { HttpAddress } from '../asking/download.ts';
import { redirectTarget } from '../asking/redirect.ts';
import { pastedAddress } from './pasted.ts';
import { isKnownHost, isSameSite } from './site.ts';
import { looksLikeFeed } from './systems/system.ts';
import { type Recognised, recognised } from './systems/systems.ts';

/** An address at which a source's program may be. */
export type Candidate = {
  readonly url: URL;
  /** The system whose feed it is; null of the address as it was given, and of a link in its page. */
  readonly system: Recognised | null;
  /** Whether links are followed where it turns out to be a web page. */
  readonly mayBePage: boolean;
  /** Plain http in place of https, because nobody said which. */
  readonly isLastResort: boolean;
};

/** A page may name many calendars; a program is among the first or nowhere. */
const mostLinks = 4;

const feedsOf = (system: Recognised): readonly Candidate[] =>
  system.feeds.map((url) => ({ url, system, mayBePage: false, isLastResort: false }));

const itself = (url: URL): Candidate => ({
  url,
  system: null,
  mayBePage: !looksLikeFeed(url),
  isLastResort: false,
});

/** Each address where it stands first: a system may put the very address that was pasted before its others. */
const once = (candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates.filter((one, index) => index === candidates.findIndex(({ url }) => url.href === one.url.href));

/** `webcal:` names no way: https comes first, plain http is what the oldest servers have. */
const overHttp = (from: string, { url }: Candidate): readonly Candidate[] => {
  if (!/^webcal:/i.test(pastedAddress(from))) return [];
  const plain = new URL(url.href.replace(/^https:/, 'http:'));
  return [{ url: plain, system: null, mayBePage: false, isLastResort: true }];
};

/**
 * Where the program of the source at `from` may be, in the order in which it is looked for: the feeds of a system whose
 * page it is, then the address as it stands; that alone where it is a feed already.
 */
export const candidatesOf = (from: string, { url }: HttpAddress): readonly Candidate[] => {
  const whole = new URL(url);
  // Only Google says something after the `#`: which sheet.
  whole.hash = /#.*$/s.exec(pastedAddress(from))?.[0] ?? '';
  const system = recognised(whole);
  const given = itself(url);
  return once([...(system === null ? [] : feedsOf(system)), given, ...overHttp(from, given)]);
};

/**
 * Where links in the page at `page` lead, as far as they are followed: over https from https, to the page's own site or
 * a system that many events use: so from the internet never into the venue's network, and not where anybody chose who
 * could leave a link under a page.
 */
const followed = (page: URL, link: string): readonly URL[] => {
  const target = redirectTarget(page, link.replace(/^webcals?:/i, 'https:'));
  if (!target.ok) return [];
  const { hostname } = target.value;
  return isSameSite(page.hostname, hostname) || isKnownHost(hostname) ? [target.value] : [];
};

/** The candidates that a web page adds: the feeds of the system that it redirected to, and its links. */
export const candidatesIn = (asked: URL, page: URL, links: readonly string[]): readonly Candidate[] => {
  const system = page.href === asked.href ? null : recognised(page);
  const linked = links.flatMap((link) => followed(page, link)).slice(0, mostLinks);
  const beyond = linked.map((url): readonly Candidate[] => {
    const behind = recognised(url);
    return behind === null ? [{ url, system: null, mayBePage: false, isLastResort: false }] : feedsOf(behind);
  });
  return once([...(system === null ? [] : feedsOf(system)), ...beyond.flat()]);
};

/** What a candidate is remembered by: its address may carry secrets, which do not go to disk. */
export const markOf = ({ url }: Candidate): string =>
  createHash('sha256').update(url.href).digest('hex').slice(0, 16);
