const han = /\p{Script=Han}/u;
const otherCjk = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

const zeroWidthSpace = '\u200b';

/**
 * Chinese has no spaces, and a browser breaks its lines between any two characters: 资|源. The text with an invisible
 * place to break between words instead, for a style sheet that keeps the rest together (`fit-text.css`). Other text as it is,
 * also what `language` calls Japanese or Korean: browsers break their lines by phrases and words.
 */
export const breakable = (text: string, language = 'zh'): string => {
  if (!han.test(text) || otherCjk.test(text) || /^(ja|ko)\b/i.test(language)) return text;
  let broken = '';
  let afterWord = false;
  for (const { segment, isWordLike } of chinese.segment(text)) {
    broken += afterWord && isWordLike === true && han.test(segment) ? zeroWidthSpace + segment : segment;
    afterWord = isWordLike === true;
  }
  return broken;
};

const chinese = new Intl.Segmenter('zh', { granularity: 'word' });
