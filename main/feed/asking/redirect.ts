import { failure, type Result, success } from '../../../program/result.ts';
import { shownAddress } from './address.ts';
import { reachOf } from './reach.ts';

/** A sixth redirect is a loop. */
export const mostRedirects = 5;

const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

export const isRedirect = (status: number): boolean => redirects.has(status);

const plainly = (url: URL): string => shownAddress(url.href);

/**
 * Where a redirect leads. Refuses (FEED_REDIRECT, T9) every scheme but http and https, the way from https down to
 * http, and the way from elsewhere to this very machine.
 */
export const redirectTarget = (from: URL, location: string | null, shownUrl = plainly): Result<URL> => {
  const where = shownUrl(from);
  const refuse = (why: string): Result<never> => failure('FEED_REDIRECT', where, why);
  if (location === null || !URL.canParse(location, from.href)) {
    return refuse(`${from.host} redirects to nowhere: check the address.`);
  }
  const to = new URL(location, from);
  const shown = shownUrl(to);
  if (to.protocol !== 'http:' && to.protocol !== 'https:') {
    return refuse(`${from.host} redirects to something that is not a web address.`);
  }
  if (from.protocol === 'https:' && to.protocol === 'http:') {
    return refuse(`${from.host} redirects from https to unprotected http (${shown}), which is not followed.`);
  }
  if (reachOf(to.hostname) === 'this machine' && reachOf(from.hostname) !== 'this machine') {
    return refuse(
      `${from.host} redirects to an address inside this machine (${shown}), which is not followed.`,
    );
  }
  to.username = '';
  to.password = '';
  to.hash = '';
  return success(to);
};

/** The refusal of a way that whoever named its beginning may not send us. */
export const leadsTooNear = (
  from: URL,
  to: URL,
  shownUrl = plainly,
): Extract<Result<never>, { ok: false }> => ({
  ok: false,
  problem: {
    code: 'FEED_REDIRECT',
    where: shownUrl(from),
    message: `${from.host} redirects into the network of this machine (${shownUrl(to)}), which is not followed.`,
  },
});

/** The refusal after `mostRedirects`. */
export const tooManyRedirects = (from: URL, shownUrl = plainly): Extract<Result<never>, { ok: false }> => ({
  ok: false,
  problem: {
    code: 'FEED_REDIRECT',
    where: shownUrl(from),
    message: `${from.host} redirects more than ${mostRedirects} times: check the address in a browser.`,
  },
});
