import { createHash } from 'node:crypto';
import type { ReadAs } from '../../../program/readers/json/parse.ts';
import type { Machine } from '../../../program/time/clock.ts';
import type { Duration } from '../../../program/time/instant.ts';
import { type FeedAddress, shownAddress } from './address.ts';
import type { Answer, Validators } from './answer.ts';
import { onDeparture } from './departure.ts';
import { connectionFault, hollow, httpFault, redirectFault, type Trip, timedOut, tooBig } from './fault.ts';
import { hollowness } from './hollow.ts';
import { isRedirect, leadsTooNear, mostRedirects, redirectTarget, tooManyRedirects } from './redirect.ts';
import { dateIn } from './server-date.ts';

export type HttpAddress = Extract<FeedAddress, { kind: 'http' }>;

export type DownloadRequest = {
  readonly address: HttpAddress;
  /** Only where the caller still holds the content they belong to, else null (T10). */
  readonly validators: Validators | null;
  /** Sent to the origin of `address` only, like its user name and password. */
  readonly headers: Readonly<Record<string, string>>;
  /** How addresses on the way may be shown; without user name, password and query unless told otherwise. */
  readonly shownUrl?: (url: URL) => string;
  /** Whether a redirect that is harmless for most (`redirectTarget`) may be followed to this place. */
  readonly mayLeadTo?: (url: URL) => boolean;
  /** Aborting it gives the download up. */
  readonly signal: AbortSignal;
};

export type DownloadTools = {
  readonly fetch: typeof globalThis.fetch;
  readonly machine: Machine;
  /** Name and version, as in `Callboard/0.1.0`. */
  readonly userAgent: string;
  /** For the whole download, redirects included. */
  readonly deadline: Duration;
  /** Cap on the unpacked bytes. */
  readonly most: number;
  /** What it is that is fetched, for the sentences; a feed where that is not said. */
  readonly as?: ReadAs;
};

/** What a request has met so far. */
type Journey = Trip & {
  readonly shownUrl: (url: URL) => string;
  readonly request: DownloadRequest;
  readonly tools: DownloadTools;
  readonly stop: AbortController;
};

const headersFor = ({ request, tools }: Journey, url: URL, validators: Validators | null): Headers => {
  const headers = new Headers({
    accept: '*/*',
    'accept-encoding': 'gzip, deflate, br',
    'user-agent': tools.userAgent,
  });
  if (validators?.etag) headers.set('if-none-match', validators.etag);
  if (validators?.lastModified) headers.set('if-modified-since', validators.lastModified);
  if (url.origin !== request.address.url.origin) return headers;
  if (request.address.authorization !== null) headers.set('authorization', request.address.authorization);
  for (const [name, value] of Object.entries(request.headers)) headers.set(name, value);
  return headers;
};

const hasLogin = ({ address, headers }: DownloadRequest, url: URL): boolean =>
  url.origin === address.url.origin &&
  (address.authorization !== null ||
    Object.keys(headers).some((name) => name.toLowerCase() === 'authorization'));

/** A 304 may name the version it speaks of; one that is not ours confirms nothing. */
const speaksOfAnother = (etag: string | null, asked: Validators): boolean =>
  etag !== null && asked.etag !== null && etag.replace(/^W\//, '') !== asked.etag.replace(/^W\//, '');

const readBody = async (journey: Journey, response: Response, url: URL): Promise<Answer> => {
  const { most } = journey.tools;
  const { headers } = response;
  journey.phase = 'body';
  journey.want = headers.get('content-length');
  const hash = createHash('sha256');
  const chunks: Uint8Array[] = [];
  const isHollow = hollowness();
  for await (const chunk of response.body ?? []) {
    journey.got += chunk.byteLength;
    // Leaving the loop cancels the stream: what a bomb has not unpacked yet stays packed (T8).
    if (journey.got > most) return tooBig(journey.shown, most, journey.as);
    hash.update(chunk);
    chunks.push(chunk);
    if (isHollow(chunks, journey.got)) return hollow(journey, most);
  }
  return {
    kind: 'body',
    bytes: Buffer.concat(chunks),
    sha256: hash.digest('hex'),
    validators: { etag: headers.get('etag'), lastModified: headers.get('last-modified') },
    contentType: headers.get('content-type'),
    finalUrl: journey.shownUrl(url),
    url,
    date: dateIn(headers),
  };
};

const depart = async (journey: Journey, url: URL, validators: Validators | null): Promise<Response> => {
  journey.phase = 'connect';
  journey.host = url.host;
  journey.hasLogin = hasLogin(journey.request, url);
  const unheard = onDeparture(url, () => {
    journey.phase = 'headers';
  });
  try {
    return await journey.tools.fetch(url, {
      headers: headersFor(journey, url, validators),
      redirect: 'manual',
      signal: journey.stop.signal,
    });
  } finally {
    unheard();
  }
};

const ask = async (journey: Journey): Promise<Answer> => {
  const { request } = journey;
  let { url } = request.address;
  let { validators } = request;
  for (let redirects = 0; redirects <= mostRedirects; ) {
    const response = await depart(journey, url, validators);
    if (response.status === 200 || response.status === 203) return await readBody(journey, response, url);
    await response.body?.cancel();
    if (isRedirect(response.status)) {
      const target = redirectTarget(url, response.headers.get('location'), journey.shownUrl);
      if (!target.ok) return redirectFault(target);
      if (request.mayLeadTo?.(target.value) === false) {
        return redirectFault(leadsTooNear(url, target.value, journey.shownUrl));
      }
      url = target.value;
      redirects += 1;
    } else if (response.status === 304 && validators !== null) {
      const { headers } = response;
      if (!speaksOfAnother(headers.get('etag'), validators)) {
        return { kind: 'not modified', date: dateIn(headers) };
      }
      validators = null;
    } else return httpFault(journey, response.status, response.headers.get('retry-after'));
  }
  return redirectFault(tooManyRedirects(request.address.url, journey.shownUrl));
};

/** What comes of a journey that takes too long, or that the caller gives up. */
const limitOf = (journey: Journey, signal: AbortSignal) => {
  const { machine, deadline } = journey.tools;
  let resolve: (answer: Answer) => void = () => undefined;
  const over = new Promise<Answer>((settle) => {
    resolve = settle;
  });
  const giveUp = (): void => resolve(connectionFault(signal.reason, journey));
  const timer = machine.startTimer(() => resolve(timedOut(journey)), deadline);
  signal.addEventListener('abort', giveUp);
  if (signal.aborted) giveUp();
  const end = (): void => {
    machine.stopTimer(timer);
    signal.removeEventListener('abort', giveUp);
  };
  return { over, end };
};

/**
 * Asks a web server for a feed once: the content, "not modified", or why neither. Follows five redirects, counts
 * unpacked bytes while they come, keeps one deadline over all of it, and never throws for what a server or network does.
 * The deadline does not trust the abort it sends: the body of a corrupt gzip answer can stay pending for ever (Node 20).
 */
export const download = async (request: DownloadRequest, tools: DownloadTools): Promise<Answer> => {
  const stop = new AbortController();
  const { address, signal, shownUrl = (url: URL) => shownAddress(url.href) } = request;
  const journey: Journey = {
    request,
    tools,
    stop,
    shownUrl,
    shown: shownUrl(address.url),
    host: address.url.host,
    hasLogin: false,
    phase: 'connect',
    now: tools.machine.now(),
    got: 0,
    as: tools.as ?? 'feed',
    want: null,
  };
  const limit = limitOf(journey, signal);
  const answered = ask(journey).catch((error: unknown) => connectionFault(error, journey));
  const answer = await Promise.race([answered, limit.over]);
  limit.end();
  // Frees the socket of an answer that was not read to its end.
  stop.abort();
  return answer;
};
