const han = /\p{Script=Han}/u;
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const hangul = /\p{Script=Hangul}/u;
const cjkStart = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Particles and endings: they belong to the word before them. A longer one is a word of its own. */
const joined = /^[\p{Script=Hiragana}ー]{1,3}$/u;

/** The dictionary knows few loan words, and takes the others to pieces: オー|ケ|ス|トレー|ション. */
const katakanaStart = /^[\p{Script=Katakana}ー]/u;
const katakanaEnd = /[\p{Script=Katakana}ー]$/u;

/** A lone character is mostly the end of the word before it: 優勝者. */
const suffix = /^\p{Script=Han}$/u;
const hanEnd = /\p{Script=Han}$/u;

const zeroWidthSpace = '\u200b';
const noBreakSpace = '\u00a0';

/** Between it and its neighbours no line ends; it has no width. */
export const wordJoiner = '\u2060';

/** The hyphens and the dash that Noto Sans has no letters for, as the ones it has; the second parts no word. */
const drawable = (text: string): string =>
  text.replaceAll('\u2010', '-').replaceAll('\u2011', `-${wordJoiner}`).replaceAll('\u2012', '–');

/** What must not begin a line, with a space before it: dashes, closing marks, and the high marks of French. */
const spaceBeforeMark = /[ \u202f](?=[-–—/|:;!?»…·•+=→]+(?:\s|$))/gu;

/** What must not end a line, with a space behind it. */
const spaceBehindMark = /(?<=(?:^|\s)[«¿¡] ?) /gu;

/** A number and what it counts, in the words of our own that may wrap: "Starts in 2 h 20 min". */
const spaceBeforeUnit = /(?<=\d) (?=(?:min|h|Std|Min|AM|PM)\b)/gu;

/** The hyphens of a compound that is short enough to stand on one line. */
const compound = /(?<![^\s("'«„“])[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/gu;
const longestCompound = 20;

/** Dashes and closing marks stay with the word before them, units with their number, and compounds in one piece. */
const glued = (text: string): string =>
  text
    .replace(spaceBeforeMark, noBreakSpace)
    .replace(spaceBehindMark, noBreakSpace)
    .replace(spaceBeforeUnit, noBreakSpace)
    .replace(compound, (word) =>
      word.length > longestCompound ? word : word.replaceAll('-', `-${wordJoiner}`),
    );

/**
 * A text with what decides where its lines may end. Elsewhere than in Chinese, Japanese and Korean a dash or a closing mark
 * begins no line, and a compound is parted only where the page finds no other way (`type-steps.ts`).
 *
 * Chinese and Japanese have no spaces, and a browser breaks their lines between any two characters: 资|源, パター|ン. The
 * text with an invisible place to break between words, in Japanese between phrases, for a style sheet that keeps the
 * rest together (`fit-text.css`). `word-break: auto-phrase` would break inside a phrase that is wider than its line, and
 * nobody could tell that a smaller step keeps it whole. Korean as it is: it has spaces.
 */
export const breakable = (given: string, language = 'zh'): string => {
  const text = drawable(given);
  if (hangul.test(text) || /^ko\b/i.test(language)) return text;
  if (kana.test(text) || (han.test(text) && /^ja\b/i.test(language))) return broken(text, japanese);
  return han.test(text) ? broken(text, chinese) : glued(text);
};

const broken = (text: string, segmenter: Intl.Segmenter): string => {
  let written = '';
  let afterWord = false;
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    const goesOn =
      joined.test(segment) ||
      (katakanaStart.test(segment) && katakanaEnd.test(written)) ||
      (segmenter === japanese && suffix.test(segment) && hanEnd.test(written));
    const begins = isWordLike === true && cjkStart.test(segment) && !goesOn;
    written += afterWord && begins ? zeroWidthSpace + segment : segment;
    afterWord = isWordLike === true;
  }
  return written;
};

const chinese = new Intl.Segmenter('zh', { granularity: 'word' });
const japanese = new Intl.Segmenter('ja', { granularity: 'word' });
