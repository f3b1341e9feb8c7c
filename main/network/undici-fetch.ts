import { rootCertificates } from 'node:tls';
import { Agent, type Dispatcher, fetch, Pool, ProxyAgent } from 'undici';
import type { HttpProxy } from './proxy.ts';
import { ProxyFault } from './proxy-fault.ts';

// One standard in two packages, each with types of its own.
type UndiciInit = Parameters<typeof fetch>[1];

/** `fetch` by the way that is named: through a proxy, or directly. */
export type RoutedFetch = (
  url: URL,
  init: RequestInit | undefined,
  proxy: HttpProxy | null,
) => Promise<Response>;

/** A proxy that keeps silent holds a socket this long, in milliseconds: as long as a whole download may take. */
const proxyPatience = 30_000;

/** What a proxy on the way that cannot be reached says, and nothing behind it: that reports to the proxy, not to us. */
const unreached =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT|UND_ERR_PRX_TLS)$/;

/** The answer of a proxy that is not "go on" is known by undici's words alone; it never quotes what was sent. */
const refused = /^Proxy (?:response \((\d{3})\)|Authentication Required \((407)\))/;

/** Why the proxy is to blame, as the code of a `ProxyFault`; null where it is not. */
const blameOf = (error: unknown): string | null => {
  if (!(error instanceof Error)) return null;
  const [, answered, unauthorized] = refused.exec(error.message) ?? [];
  if (answered ?? unauthorized) return `PROXY_${answered ?? unauthorized}`;
  if ('code' in error && unreached.test(String(error.code))) return String(error.code);
  return blameOf(error.cause);
};

/** One dispatcher a proxy, made when it is first needed. */
const dispatchers = (trusted: { readonly ca?: string[] }) => {
  const direct = new Agent({ connect: trusted });
  const made = new Map<HttpProxy, Dispatcher>();
  return (proxy: HttpProxy | null): Dispatcher => {
    if (proxy === null) return direct;
    const dispatcher =
      made.get(proxy) ??
      new ProxyAgent({
        uri: proxy.url.href,
        ...(proxy.authorization === null ? {} : { token: proxy.authorization }),
        // A tunnel for http too would be refused by most proxies: they allow tunnels to port 443.
        proxyTunnel: false,
        requestTls: trusted,
        proxyTls: trusted,
        clientFactory: (origin, options) => new Pool(origin, { ...options, headersTimeout: proxyPatience }),
      });
    made.set(proxy, dispatcher);
    return dispatcher;
  };
};

/**
 * undici's own `fetch`, which takes a dispatcher where Node's built-in one, an older undici, would not. Trusts `extra`
 * authorities (PEM) beside the usual ones. Rejects with a `ProxyFault` where the proxy is to blame.
 */
export const undiciFetch = (extra: readonly string[]): RoutedFetch => {
  const dispatcherFor = dispatchers(extra.length === 0 ? {} : { ca: [...rootCertificates, ...extra] });
  return async (url, init, proxy) => {
    const fault = (code: string): ProxyFault =>
      new ProxyFault(code, proxy?.url.host ?? '', proxy?.authorization !== null);
    const answered = fetch(url, { ...init, dispatcher: dispatcherFor(proxy) } as UndiciInit).catch(
      (error: unknown) => {
        const blame = proxy === null ? null : blameOf(error);
        throw blame === null ? error : fault(blame);
      },
    );
    const response = (await answered) as unknown as Response;
    if (proxy === null || response.status !== 407) return response;
    await response.body?.cancel();
    throw fault('PROXY_407');
  };
};
