import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { isHealthy } from '../../program/condition.ts';
import { failure, type Result, success } from '../../program/result.ts';
import { errnoOf, isErrno } from '../files/errno.ts';
import { metricsOf } from './metrics.ts';
import { type Status, statusText } from './status.ts';

/** The one address it is reached at: never the venue's network (`faults.md` X4). */
const loopback = '127.0.0.1';

/** Nobody needs more: a monitor, a person with a browser. Times in ms; headers in bytes. */
const limits = {
  headersTimeout: 2000,
  requestTimeout: 3000,
  keepAliveTimeout: 5000,
  connectionsCheckingInterval: 1000,
  maxHeaderSize: 8192,
} as const;
const mostConnections = 16;
/** A socket on which nothing moves is closed after this many ms. */
const idleTimeout = 10_000;

/** What is sent; `type` is its media type. */
type Answer = {
  readonly code: number;
  readonly type: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
};

const plainText = 'text/plain; charset=utf-8';

const refusal = (code: number, body: string, headers: Answer['headers'] = {}): Answer => ({
  ...{ code, type: plainText, body: `${body}\n` },
  headers: { ...headers, connection: 'close' },
});

/** What is answered on each path. */
const pages: Readonly<Record<string, (status: Status) => Answer | Promise<Answer>>> = {
  '/healthz': (status) => ({
    code: isHealthy(status) ? 200 : 503,
    type: plainText,
    body: `${status.state} ${status.reasons.join(' ')}\n`,
  }),
  '/status': (status) => ({
    code: 200,
    type: 'application/json; charset=utf-8',
    body: statusText(status),
  }),
  '/metrics': async (status) => {
    const { type, text } = await metricsOf(status);
    return { code: 200, type, body: text };
  },
};

/**
 * Whether the request was meant for this endpoint: a web page whose name was made to point here (DNS rebinding) has that
 * name as its host.
 */
const isOurHost = (host: string | undefined, port: number): boolean =>
  [loopback, 'localhost'].some((name) => host?.toLowerCase() === `${name}:${port}`);

const answerTo = async (
  { method, url = '', headers }: IncomingMessage,
  port: number,
  status: () => Status,
): Promise<Answer> => {
  if (!isOurHost(headers.host, port)) return refusal(403, `Ask ${loopback}:${port} by that name.`);
  if (method !== 'GET' && method !== 'HEAD') {
    return refusal(405, 'There is nothing to be changed here.', { allow: 'GET, HEAD' });
  }
  const path = url.split('?')[0] ?? '';
  const page = Object.hasOwn(pages, path) ? pages[path] : undefined;
  return page ? page(status()) : refusal(404, `There is ${Object.keys(pages).join(', ')}.`);
};

const bug = refusal(500, 'This is a bug of Callboard; its log has the details.');

const send = (response: ServerResponse, { code, type, body, headers }: Answer): void => {
  response.writeHead(code, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'",
    'cross-origin-resource-policy': 'same-origin',
    ...headers,
  });
  response.end(body);
};

export type EndpointParts = {
  /** 1024 to 65535. */
  readonly port: number;
  readonly status: () => Status;
  readonly onBug: (error: unknown) => void;
};

/** Ends it, and every connection. */
export type Endpoint = { readonly close: () => Promise<void> };

/**
 * Opens the status endpoint on the loopback address: `/healthz`, `/status`, `/metrics`, to be read and nothing else. It
 * sends no CORS headers, so that no web page can read it. Refuses (STATUS_PORT) where the port cannot be had.
 */
export const openEndpoint = ({ port, status, onBug }: EndpointParts): Promise<Result<Endpoint>> => {
  const server = createServer(limits, (request, response) => {
    // Nobody reads a body; what is sent must not fill the socket.
    request.resume();
    answerTo(request, port, status)
      .catch((error: unknown) => {
        onBug(error);
        return bug;
      })
      .then((answer) => send(response, answer))
      .catch(onBug);
  });
  server.maxConnections = mostConnections;
  server.timeout = idleTimeout;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if (!isErrno(error)) return reject(error);
      const message = `Nothing can be told on port ${port} of this machine (${errnoOf(error)}): another program may have it, choose another statusPort.`;
      resolve(failure('STATUS_PORT', `${loopback}:${port}`, message));
    });
    server.listen({ port, host: loopback, exclusive: true }, () => {
      server.removeAllListeners('error').on('error', onBug);
      resolve(success({ close }));
    });
  });
};
