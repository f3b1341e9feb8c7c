import { STATUS_CODES } from 'node:http';

/** A request that ended at the proxy: the server of the feed was never reached. */
export class ProxyFault extends Error {
  /** An errno, or `PROXY_407` and its like for what the proxy answered. */
  readonly code: string;
  /** The proxy by host and port. */
  readonly proxy: string;
  readonly hasLogin: boolean;

  constructor(code: string, proxy: string, hasLogin: boolean) {
    super(`the proxy failed: ${code}`);
    this.code = code;
    this.proxy = proxy;
    this.hasLogin = hasLogin;
  }
}

const setting = '"proxy" in the settings, or HTTPS_PROXY';

const refusal = ({ proxy, hasLogin }: ProxyFault, status: number, host: string): string => {
  const words = `${status} ${STATUS_CODES[status] ?? ''}`.trim();
  if (status === 407 && hasLogin) {
    return `The proxy ${proxy} does not take this user name and password: check ${setting}.`;
  }
  if (status === 407) return `The proxy ${proxy} wants a user name and password: give them in ${setting}.`;
  if (status >= 500) {
    return `The proxy ${proxy} could not reach ${host} (${words}): check the address, or name a server of the venue's own network in "noProxy".`;
  }
  return `The proxy ${proxy} lets nobody through to ${host} (${words}): ask whoever runs the network.`;
};

/** One sentence on a request for `host` that ended at its proxy. */
export const proxySentence = (fault: ProxyFault, host: string): string => {
  const { code, proxy } = fault;
  const [, status] = /^PROXY_(\d{3})$/.exec(code) ?? [];
  if (status !== undefined) return refusal(fault, Number(status), host);
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return `No proxy called ${proxy} can be found: check ${setting}, and the network of this machine.`;
  }
  return `The proxy ${proxy} could not be reached (${code}): check ${setting}, and the network of this machine.`;
};
