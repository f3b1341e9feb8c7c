import type { Log } from '../diagnostics/log.ts';
import { shownAddress } from './address.ts';
import type { Ask } from './ask.ts';
import type { HttpAddress } from './download.ts';

/**
 * Asks as `ask` does, and writes down where the content came from in the end whenever that is another place than the
 * time before (T9): the first time if the source redirects at all.
 */
export const tellingRedirects = (ask: Ask, { url }: HttpAddress, log: Log, shown: string): Ask => {
  let known = shownAddress(url.href);
  return async (validators, signal) => {
    const answer = await ask(validators, signal);
    if (answer.kind === 'body' && answer.finalUrl !== known) {
      known = answer.finalUrl;
      log('FEED_REDIRECTED', { feed: shown, to: known });
    }
    return answer;
  };
};
