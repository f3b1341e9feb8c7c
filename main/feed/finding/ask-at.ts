import { type Ask, askOf } from '../asking/ask.ts';
import type { DownloadTools, HttpAddress } from '../asking/download.ts';
import type { Source } from '../source.ts';
import type { Candidate } from './candidates.ts';

/**
 * How the addresses at which a source may be are asked, each always in the same way. The login and the headers of the
 * source go to the origin of its own address and to no other.
 */
export const askingAt = (
  source: Source,
  address: HttpAddress,
  tools: DownloadTools,
  told: (ask: Ask, url: URL) => Ask = (ask) => ask,
): ((candidate: Candidate) => Ask) => {
  const asks = new Map<string, Ask>();
  return ({ url }) => {
    const known = asks.get(url.href);
    if (known !== undefined) return known;
    const isOwn = url.origin === address.url.origin;
    const there = { ...address, url, authorization: isOwn ? address.authorization : null };
    const ask = told(askOf(there, isOwn ? source : { ...source, headers: {} }, tools), url);
    asks.set(url.href, ask);
    return ask;
  };
};
