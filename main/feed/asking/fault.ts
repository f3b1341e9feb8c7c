import { STATUS_CODES } from 'node:http';
import type { ReadAs } from '../../../program/readers/json/parse.ts';
import type { Problem, Result } from '../../../program/result.ts';
import { ProxyFault, proxySentence } from '../../network/proxy-fault.ts';
import { type Failed, failed } from './answer.ts';
import { certificateSentence, isOutOfTime } from './certificate-fault.ts';

/** How far a request had come when it failed. */
export type Trip = {
  /** The address as it may be shown. */
  readonly shown: string;
  /** The server that was asked last, and whether it was sent a login. */
  host: string;
  hasLogin: boolean;
  phase: 'connect' | 'headers' | 'body';
  /** What the machine's clock said, in milliseconds UTC: certificates are judged by it. */
  readonly now: number;
  /** What is fetched, for the sentences. */
  readonly as: ReadAs;
  /** Bytes unpacked so far. */
  got: number;
  /** `Content-Length`, where the server gave one. */
  want: string | null;
};

const tlsCode = /^(CERT_|ERR_TLS_|ERR_SSL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH)/;
const timeoutCode = /^(UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT|ETIMEDOUT)$/;

/** What fetch says, and all it says, of a port that browsers keep away from (https://fetch.spec.whatwg.org/#port-blocking). */
const blockedPort = 'bad port';

/** The code of an error, its cause, or the first of several causes. Messages are not asked: they can quote secrets. */
const codeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'UNKNOWN';
  if (error.cause instanceof Error) return codeOf(error.cause);
  if ('code' in error && typeof error.code === 'string') return error.code;
  if (error.message === blockedPort) return 'BAD_PORT';
  return error instanceof AggregateError ? codeOf(error.errors[0]) : 'UNKNOWN';
};

const lateSentences: Readonly<Record<Trip['phase'], string>> = {
  connect: 'could not be connected to in time',
  headers: 'did not answer in time',
  body: 'did not finish its answer in time',
};

/** The server did not finish within the deadline. */
export const timedOut = ({ shown, host, phase, got }: Trip): Failed =>
  failed(
    'FEED_TIMEOUT',
    {
      code: 'FEED_TIMEOUT',
      where: shown,
      message: `${host} ${lateSentences[phase]}: it or the network is too slow right now.`,
    },
    { phase, got },
  );

const connectionSentence = (host: string, code: string): string => {
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return `No server called ${host} can be found: check the address, and the network of this machine.`;
  }
  if (code === 'BAD_PORT') {
    return `${host} names a port that belongs to another kind of service, where no web client asks: check the address.`;
  }
  if (code === 'ECONNREFUSED') return `${host} refuses the connection: its web server may be down.`;
  return `${host} could not be reached (${code}): check the network of this machine.`;
};

/** The failure behind whatever fetch threw, the deadline and the cap excepted. */
export const connectionFault = (error: unknown, trip: Trip): Failed => {
  const { shown, host, phase, got, want } = trip;
  if (error instanceof ProxyFault) {
    const { code, proxy } = error;
    const problem: Problem = { code: 'FEED_CONNECTION', where: shown, message: proxySentence(error, host) };
    return failed('FEED_CONN', problem, { code, proxy });
  }
  const code = codeOf(error);
  if (timeoutCode.test(code)) return timedOut(trip);
  const problem = (message: string): Problem => ({ code: 'FEED_CONNECTION', where: shown, message });
  if (phase === 'body') {
    const message = `${host} broke off in the middle of its answer (${code}).`;
    return failed('FEED_TRUNCATED', problem(message), { got, want, code });
  }
  if (tlsCode.test(code)) {
    const clock = isOutOfTime(code) ? 'clock off?' : 'not to blame';
    return failed('FEED_TLS', problem(certificateSentence(host, code, trip.now)), { code, clock });
  }
  return failed('FEED_CONN', problem(connectionSentence(host, code)), { code });
};

const loginHint: Readonly<Record<ReadAs, Readonly<Record<'refused' | 'missing', string>>>> = {
  feed: {
    refused: 'it does not take this login, check "login" or "headers" of the source',
    missing: 'this feed needs a login, give the source its "login" or "headers", or make the feed public',
  },
  notices: {
    refused: 'it does not take the name and password in the address of the notices',
    missing:
      'it wants a login for the notices, put them where none is needed or name and password into their address',
  },
};

/** The server answered, but not with content. */
export const httpFault = (
  { shown, host, hasLogin, as }: Trip,
  status: number,
  retryAfter: string | null,
): Failed => {
  const meaning = STATUS_CODES[status];
  const words = meaning === undefined ? `${status}` : `${status} (${meaning})`;
  const hint =
    status === 401 || status === 403
      ? loginHint[as][hasLogin ? 'refused' : 'missing']
      : status === 404 || status === 410
        ? 'check the address'
        : 'Callboard asks again by itself';
  const message = `${host} answered ${words}: ${hint}.`;
  return failed('FEED_HTTP', { code: 'FEED_HTTP', where: shown, message }, { code: status }, retryAfter);
};

/** What is fetched as a sentence begins with it, and what to do where there is too much of it. */
const content: Readonly<Record<ReadAs, { readonly named: string; readonly lessen: string }>> = {
  feed: { named: 'The feed', lessen: 'point Callboard at the program alone' },
  notices: { named: 'The file of notices', lessen: 'take out of it what is over' },
};

/** The content is over the cap of `most` bytes, once unpacked. */
export const tooBig = (shown: string, most: number, as: ReadAs = 'feed'): Failed => {
  const { named, lessen } = content[as];
  const message = `${named} is larger than ${(most / 1024 / 1024).toFixed(1)} MB once unpacked: ${lessen}.`;
  return failed('FEED_TOO_BIG', { code: 'FEED_TOO_BIG', where: shown, message }, { cap: most });
};

/** The content grows on and on and says nothing: something was packed to hurt. */
export const hollow = ({ shown, got, as }: Trip, most: number): Failed => {
  const message = `${content[as].named} unpacks to ${Math.floor(got / 1024 / 1024)} MB of nothing and more: check where this address leads.`;
  return failed('FEED_TOO_BIG', { code: 'FEED_TOO_BIG', where: shown, message }, { cap: most, got });
};

/** A redirect that is not followed. */
export const redirectFault = (refused: Extract<Result<URL>, { ok: false }>): Failed =>
  failed('FEED_REDIRECT_DENIED', refused.problem, { at: refused.problem.where });
