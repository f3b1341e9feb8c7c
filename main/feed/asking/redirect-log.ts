import type { Log } from '../../diagnostics/log.ts';
import type { Ask } from './ask.ts';

/**
 * Asks as `ask` does, and writes down where the content came from in the end whenever that is another place than the
 * time before (T9): the first time if the source redirects at all. `own` is the address that is asked, as it may be shown.
 */
export const tellingRedirects = (ask: Ask, own: string, log: Log, shown: string): Ask => {
  let known = own;
  return async (validators, signal) => {
    const answer = await ask(validators, signal);
    if (answer.kind === 'body' && answer.finalUrl !== known) {
      known = answer.finalUrl;
      log('FEED_REDIRECTED', { feed: shown, to: known });
    }
    return answer;
  };
};
