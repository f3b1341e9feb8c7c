const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const hangul = /\p{Script=Hangul}/u;
const arabic = /\p{Script=Arabic}/u;
const hebrew = /\p{Script=Hebrew}/u;
const thai = /\p{Script=Thai}/u;
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** From the beginning of an isolate to its end. */
const isolates = /[\u2066-\u2068][^\u2069]*\u2069/g;

/**
 * The language that decides letters and line breaks of a text. What it is written in is better evidence than what the feed
 * says of its session: a talk held in English may have a Japanese title.
 */
export const languageOfText = (text: string, said: string | null): string | undefined => {
  if (kana.test(text)) return 'ja';
  if (hangul.test(text)) return 'ko';
  const first = firstLetter(text) ?? '';
  if (arabic.test(first)) return /^(fa|ur)\b/i.test(said ?? '') ? (said ?? 'ar') : 'ar';
  if (hebrew.test(first)) return 'he';
  return thai.test(first) ? 'th' : (said ?? undefined);
};

const firstLetter = (text: string): string | undefined => /\p{L}/u.exec(text.replaceAll(isolates, ''))?.[0];

/**
 * The direction of a text by its first letter that is in no isolate (UAX 9, P2); undefined where there is none, so that a time
 * or a list of names runs as the board does: `dir="auto"` would run it from the left.
 */
export const directionOfText = (text: string): 'ltr' | 'rtl' | undefined => {
  const letter = firstLetter(text);
  if (letter === undefined) return undefined;
  return rightToLeft.test(letter) ? 'rtl' : 'ltr';
};
