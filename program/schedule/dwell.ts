import { type Duration, milliseconds, seconds } from '../time/instant.ts';

const shortest = seconds(8);
const longest = seconds(25);
/** Finding one's place on a page, before reading. */
const settling = seconds(3);
const wordsPerSecond = 2.2;
const charactersPerSecond = 4;

const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const word = /\S*[\p{L}\p{N}]\S*/gu;

/**
 * How long these texts take to read from afar: words at 2.2 a second, Chinese, Japanese and Korean at
 * 4 characters a second (`boards.md`, rotation). Punctuation alone is no word.
 */
export const readingTimeOf = (texts: readonly string[]): Duration => {
  const text = texts.join(' ');
  const characters = text.match(cjk)?.length ?? 0;
  const words = text.replace(cjk, ' ').match(word)?.length ?? 0;
  return seconds(words / wordsPerSecond + characters / charactersPerSecond);
};

/** How long a page stands: 3 s and the time to read it, between 8 s and 25 s, in whole milliseconds. */
export const dwellOf = (reading: Duration): Duration =>
  milliseconds(Math.round(Math.min(longest, Math.max(shortest, settling + reading))));
