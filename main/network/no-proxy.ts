import { BlockList, isIP } from 'node:net';
import { reachOf } from '../feed/asking/reach.ts';

type Direct = (host: string, port: string) => boolean;

const bare = (host: string): string =>
  host
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '');

/** A network such as `10.0.0.0/8`; null where the entry is none. */
const inNetwork = (entry: string): Direct | null => {
  const [, address = '', digits = ''] = /^(.+)\/(\d{1,3})$/.exec(entry) ?? [];
  const family = isIP(bare(address));
  const prefix = Number(digits);
  if (family === 0 || prefix > (family === 4 ? 32 : 128)) return null;
  const network = new BlockList();
  network.addSubnet(bare(address), prefix, family === 4 ? 'ipv4' : 'ipv6');
  return (host) => isIP(host) !== 0 && network.check(host, isIP(host) === 4 ? 'ipv4' : 'ipv6');
};

/** `venue.lan`, `.venue.lan`, `*.venue.lan`: the host and all below it; `:8080` behind it means that port alone. */
const named = (entry: string): Direct => {
  const isAddress = isIP(bare(entry)) !== 0;
  const [, host = entry, only] = (isAddress ? null : /^(.+):(\d+)$/.exec(entry)) ?? [];
  const name = bare(host.replace(/^\*?\./, ''));
  return (asked, port) =>
    (asked === name || asked.endsWith(`.${name}`)) && (only === undefined || only === port);
};

const portOf = ({ port, protocol }: URL): string => port || (protocol === 'https:' ? '443' : '80');

/**
 * Which addresses are asked without the proxy: this machine's own always, and those that an entry names: a host with all
 * below it, an address, a network, or `*` for every one. As curl reads NO_PROXY.
 */
export const isDirect = (entries: readonly string[]): ((url: URL) => boolean) => {
  const tests = entries.map((entry) => inNetwork(entry) ?? named(entry));
  const all = entries.includes('*');
  return (url) => {
    if (all || reachOf(url.hostname) === 'this machine') return true;
    return tests.some((fits) => fits(bare(url.hostname), portOf(url)));
  };
};
