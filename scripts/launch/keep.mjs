import { join } from 'node:path';
import { checkout } from '../setup/places.mjs';
import { accountHome } from './account.mjs';
import { asksForText, valuesOf } from './app-flags.mjs';

/** The wrapper is a program of `sh`, which Windows has not. */
const canKeep = process.platform !== 'win32';

/**
 * Whether a command line asks for one answer: a text, a picture, or that a word be passed on to the app that runs. Such
 * a run is not started again when it ends.
 * @param {readonly string[]} words
 */
const isOneShot = (words) =>
  asksForText(words) ||
  words.includes('--confirm-program') ||
  (valuesOf(words, '--screenshot').length > 0 && !words.includes('--stay'));

/** Whether a board of this command line is started again when it ends by itself. @param {readonly string[]} words */
export const isKept = (words) => canKeep && !isOneShot(words);

/**
 * The arguments of `sh` that run a command under the wrapper that also ships in the package.
 * @param {readonly string[]} command executable, the app's folder, the app's flags
 * @param {import('./account.mjs').Account | null} account whom the app runs as: its state is in another home than ours
 */
export const keeping = (command, account) => {
  const wrapper = join(checkout, 'assets/service/callboard-keep');
  const elsewhere = account && valuesOf(command, '--state').length === 0;
  const alive = elsewhere ? ['--alive', join(accountHome, '.local/state/callboard/alive')] : [];
  return [wrapper, ...alive, '--', ...command];
};
