/** A title without the mark that its organiser set to it, and whether there was one. */
export type MarkedTitle = { readonly title: string; readonly cancelled: boolean };

// How organisers write it, as calendars do that prefix it by themselves (Outlook: "Canceled: ", "Abgesagt: ", "Annulé : ").
// "Moved" and "verschoben" are none of these: such a session takes place.
const word = [
  'cancell?ed',
  'abgesagt|entf(?:ä|ae)llt|f(?:ä|ae)llt aus',
  'annul(?:é|ée|és|ées)',
  'cancelad[oa]s?|suspendid[oa]s?',
  'annullat[oa]',
  'geannuleerd|afgelast',
  'inställ[dt]|avlyst|aflyst|peruttu',
  'odwołan[aey]|zrušeno|отмен(?:ён|ен|ена|ено|ёна)',
  '(?:已|開催)?(?:取消|中止)|キャンセル|취소(?:됨)?',
].join('|');

const flags = 'iu';
const ornament = String.raw`[\s*~_!=#❌🚫⛔⚠\ufe0f]*`;
const opening = '[(\\[{【（［〔〖<]';
const closing = '[)\\]}】）］〕〗>]';
const separator = '[:：|•–—-]';

/** "[CANCELLED] Talk", "(abgesagt: Sprecher krank) Talk", "【中止】講演": a bracket says nothing else. */
const bracket = String.raw`${opening}\s*(?:${word})\s*[!.]*(?:\s*[:：;,–—-][^()\[\]【】（）]*)?${closing}`;
const inBracketBefore = new RegExp(`^${ornament}${bracket}${ornament}${separator}?\\s*(?<rest>.*)$`, flags);
const inBracketAfter = new RegExp(`^(?<rest>.*?)\\s*${bracket}${ornament}$`, flags);
/** "Canceled: Talk", "已取消：演讲". */
const beforeColon = new RegExp(`^${ornament}(?:${word})\\s*[:：]\\s*(?<rest>.*)$`, flags);
/** "Talk - Cancelled", "Talk *CANCELLED*": nothing follows it. */
const atTheEnd = new RegExp(`^(?<rest>.*?)(?:\\s+[|–—-]+\\s*|\\s*[*~]+\\s*)(?:${word})${ornament}$`, flags);
/** "CANCELLED - Talk", "CANCELLED! Talk", "CANCELLED Talk": in capitals, because "Cancelled - a documentary" is a talk. */
const inCapitals = new RegExp(
  `^${ornament}(?<mark>${word})(?:(?<strong>\\s*(?:[|•–—*~-]+)\\s*)|\\s*!+(?![?])\\s*[|•–—-]*\\s*|\\s+)(?<rest>.*)$`,
  flags,
);
/** "CANCELLED", "[abgesagt]": the mark is all there is. */
const alone = new RegExp(`^${ornament}(?:${bracket}|(?<mark>${word}))${ornament}$`, flags);

const quick = new RegExp(word, flags);

const isCapital = (text: string): boolean => text === text.toUpperCase() && text !== text.toLowerCase();

/** A title that is all in capitals says nothing by them, and one that goes on in small letters is a sentence. */
const isTitle = (rest: string): boolean =>
  /^[\p{Lu}\p{N}\p{Lo}\p{P}\p{S}]/u.test(rest) && /\p{Ll}|\p{Lo}/u.test(rest);

const restOf = (title: string): string | null => {
  for (const form of [inBracketBefore, inBracketAfter, beforeColon, atTheEnd]) {
    const rest = form.exec(title)?.groups?.['rest'];
    if (rest !== undefined) return rest;
  }
  const { mark = '', strong, rest = '' } = inCapitals.exec(title)?.groups ?? {};
  return isCapital(mark) && (strong !== undefined || isTitle(rest)) ? rest : null;
};

/**
 * Takes a mark such as "CANCELLED" from a title (`feeds.md` quirk 20). Only what can hardly be anything but a mark: a word
 * in brackets of its own, before a colon, behind a dash at the end, or in capitals before the title. "Cancelled flights: a
 * data story" is a talk, and what is overlooked stands on the board as the organiser wrote it. A title that is nothing but
 * the mark stays whole.
 */
export const unmarked = (raw: string): MarkedTitle => {
  const title = raw.normalize('NFC');
  if (!quick.test(title)) return { title: raw, cancelled: false };
  const only = alone.exec(title);
  const mark = only?.groups?.['mark'];
  if (only !== null && (mark === undefined || isCapital(mark))) return { title: raw, cancelled: true };
  const rest = restOf(title)?.trim() ?? '';
  return rest === '' ? { title: raw, cancelled: false } : { title: rest, cancelled: true };
};
