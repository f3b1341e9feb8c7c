import { readFile, stat } from 'node:fs/promises';
import type { WantedPicture } from '../../program/pictures/wanted.ts';
import type { Machine } from '../../program/time/clock.ts';
import { type Duration, seconds } from '../../program/time/instant.ts';
import { type FeedAddress, feedAddress } from '../feed/asking/address.ts';
import { download } from '../feed/asking/download.ts';
import { reachOf } from '../feed/asking/reach.ts';
import { userAgentOf } from '../feed/limits.ts';
import type { Source } from '../feed/source.ts';
import { errnoOf, isErrno } from '../files/errno.ts';

/** Who names pictures: the sources of the program, and of the notices. */
export type PictureNamers = Readonly<Record<WantedPicture['by'], readonly Source[]>>;

export type FetchTools = {
  readonly fetch: typeof globalThis.fetch;
  readonly machine: Machine;
  readonly version: string;
  /** Where relative sources start. */
  readonly baseDir: string;
  readonly namers: PictureNamers;
  readonly deadline?: Duration;
};

/** The bytes at an address; else why not, to be said after it, and whether asking again soon may help. */
export type Fetched =
  | { readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly fault: string; readonly passes: boolean };

/** A photo as a camera makes it. */
const mostPictureBytes = 8 * 1024 * 1024;

const distances = ['this machine', 'local network', 'public'] as const;

const distanceTo = ({ hostname }: URL): number => distances.indexOf(reachOf(hostname));

const distanceOf = (address: FeedAddress): number => (address.kind === 'file' ? 0 : distanceTo(address.url));

const refuse = (fault: string): Fetched => ({ fault, passes: false });

const addressesOf = (sources: readonly Source[], baseDir: string) =>
  sources.flatMap((source) => {
    const address = feedAddress(source.from, baseDir);
    return address.ok ? [{ source, address: address.value }] : [];
  });

type Named = ReturnType<typeof addressesOf>;

const onServerOf = (url: URL, named: Named) =>
  named.find(({ address }) => address.kind === 'http' && address.url.origin === url.origin);

/** What a source sends with its own requests, for a picture on its own server; nothing for any other. */
const headersFor = (url: URL, named: Named): Readonly<Record<string, string>> => {
  const own = onServerOf(url, named);
  if (own === undefined || own.address.kind !== 'http') return {};
  const { authorization } = own.address;
  return { ...(authorization === null ? {} : { authorization }), ...own.source.headers };
};

/** Nearer than the farthest of several nothing may be, for which of them names a picture is not told; but on their own servers. */
const mayAsk = (url: URL, named: Named): boolean =>
  onServerOf(url, named) !== undefined ||
  (named.length > 0 && named.every(({ address }) => distanceTo(url) >= distanceOf(address)));

const overHttp = async (
  url: URL,
  named: Named,
  { fetch, machine, version, deadline = seconds(20) }: FetchTools,
): Promise<Fetched> => {
  const { signal } = new AbortController();
  const answer = await download(
    {
      ...{ address: { kind: 'http', url, authorization: null }, validators: null, signal },
      headers: headersFor(url, named),
      mayLeadTo: (to) => mayAsk(to, named),
    },
    { fetch, machine, userAgent: userAgentOf(version), deadline, most: mostPictureBytes },
  );
  if (answer.kind === 'body') return { bytes: new Uint8Array(answer.bytes) };
  if (answer.kind === 'not modified') throw new Error('"not modified" for what was never held');
  const { fault, facts } = answer;
  const status = Number(facts['code']);
  const isFinal = fault === 'FEED_HTTP' && status >= 400 && status < 500 && status !== 429 && status !== 408;
  const passes = !(isFinal || fault === 'FEED_TOO_BIG' || fault === 'FEED_REDIRECT_DENIED');
  return { fault: `cannot be had (${fault} ${String(facts['code'] ?? '')})`.replace(' )', ')'), passes };
};

const ofFile = async (path: string): Promise<Fetched> => {
  try {
    const file = await stat(path);
    if (!file.isFile()) return { fault: 'is no file', passes: true };
    if (file.size > mostPictureBytes) return refuse('is too large');
    return { bytes: new Uint8Array(await readFile(path)) };
  } catch (error) {
    if (!isErrno(error)) throw error;
    const isMissing = errnoOf(error) === 'ENOENT';
    return { fault: isMissing ? 'does not exist' : `cannot be read (${errnoOf(error)})`, passes: true };
  }
};

const ofData = (text: string): Fetched => {
  const [, encoded] = /^data:image\/[a-z+]+;base64,([a-z0-9+/=\s]+)$/i.exec(text) ?? [];
  if (encoded === undefined || encoded.length > mostPictureBytes) return refuse('is no picture in base64');
  return { bytes: new Uint8Array(Buffer.from(encoded, 'base64')) };
};

/**
 * Asks once for a picture, with the login of whoever names it where it lies on their own server, and at most 8 MB of it. A
 * program from the web does not get to make this machine ask the venue's network, nor itself (`security.md`): a picture is
 * never nearer than its sources, by redirects neither; hosts are judged by their names. Files are read for notices from a
 * file alone.
 */
export const fetchPicture = async ({ address, by }: WantedPicture, tools: FetchTools): Promise<Fetched> => {
  if (address.startsWith('data:')) return ofData(address);
  const named = addressesOf(tools.namers[by], tools.baseDir);
  const read = feedAddress(address, tools.baseDir);
  if (!read.ok) return refuse('is no address of a picture');
  if (read.value.kind === 'file') {
    const isLocal = by === 'notices' && named.some((one) => one.address.kind === 'file');
    return isLocal ? ofFile(read.value.path) : refuse('is a file, which only notices from a file may name');
  }
  const { url } = read.value;
  return mayAsk(url, named)
    ? overHttp(url, named, tools)
    : refuse('is nearer to this machine than whoever names it');
};
