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

/**
 * Chinese and Japanese have no spaces, and a browser breaks their lines between any two characters: 资|源, パター|ン. The
 * text with an invisible place to break between words, in Japanese between phrases, for a style sheet that keeps the
 * rest together (`fit-text.css`). `word-break: auto-phrase` would break inside a phrase that is wider than its line, and
 * nobody could tell that a smaller step keeps it whole. Other text as it is, Korean too: it has spaces.
 */
export const breakable = (text: string, language = 'zh'): string => {
  if (hangul.test(text) || /^ko\b/i.test(language)) return text;
  if (kana.test(text) || (han.test(text) && /^ja\b/i.test(language))) return broken(text, japanese);
  return han.test(text) ? broken(text, chinese) : text;
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
