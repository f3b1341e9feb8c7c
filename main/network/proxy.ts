import { failure, type Result, success } from '../../program/result.ts';

/** An HTTP proxy. */
export type HttpProxy = {
  /** Without user name and password; its host may be shown. */
  readonly url: URL;
  /** What to send it as `Proxy-Authorization`; a secret. */
  readonly authorization: string | null;
};

/** In UTF-8, as RFC 7617 has it; with a user name alone too, as curl does. */
const authorizationOf = ({ username, password }: URL): string | null => {
  if (username === '' && password === '') return null;
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return `Basic ${Buffer.from(pair, 'utf8').toString('base64')}`;
};

/**
 * The proxy that an address such as `http://user:password@proxy.venue:3128` names; without a scheme it is http, as for
 * curl. Refuses what is no address, and SOCKS (SETTING_INVALID at `where`, the address itself is not quoted).
 */
export const proxyAt = (text: string, where: string): Result<HttpProxy> => {
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  const refuse = (why: string): Result<never> =>
    failure('SETTING_INVALID', where, `${why}: feeds are asked without a proxy.`);
  if (!URL.canParse(address)) return refuse('This is no address such as http://proxy.venue:3128');
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return refuse('Callboard can use http and https proxies only');
  }
  try {
    const authorization = authorizationOf(url);
    return success({ url: new URL(url.origin), authorization });
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    return refuse('The user name or password of the proxy has a stray % sign (write it as %25)');
  }
};
