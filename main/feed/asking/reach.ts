import { BlockList, isIP } from 'node:net';

/** How far a host is away, judged by its name alone: nothing is looked up. */
export type Reach = 'this machine' | 'local network' | 'public';

const listOf = (subnets: readonly (readonly [string, number])[]): BlockList => {
  const list = new BlockList();
  for (const [net, prefix] of subnets) list.addSubnet(net, prefix, isIP(net) === 4 ? 'ipv4' : 'ipv6');
  return list;
};

/** Loopback, "any", and link-local with its cloud metadata addresses. */
const machine = listOf([
  ['127.0.0.0', 8],
  ['0.0.0.0', 8],
  ['169.254.0.0', 16],
  ['::', 127],
  ['fe80::', 10],
]);

/** RFC 1918, carrier-grade NAT (RFC 6598), unique local (RFC 4193). */
const venue = listOf([
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['100.64.0.0', 10],
  ['fc00::', 7],
]);

const venueNames = /^[^.]+$|\.(local|lan|internal|home\.arpa)$/;

/** The reach of a host as `URL.hostname` writes it: lower case, IPv6 in brackets. */
export const reachOf = (hostname: string): Reach => {
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  const family = isIP(host) === 4 ? 'ipv4' : 'ipv6';
  if (isIP(host) === 0) {
    if (host === 'localhost' || host.endsWith('.localhost')) return 'this machine';
    return venueNames.test(host) ? 'local network' : 'public';
  }
  if (machine.check(host, family)) return 'this machine';
  return venue.check(host, family) ? 'local network' : 'public';
};
