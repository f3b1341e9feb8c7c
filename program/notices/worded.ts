import type { Told } from '../readers/callboard/fields.ts';
import { plainLine } from '../readers/parts/text.ts';
import type { noticeFields } from './fields.ts';
import type { NoticeLevel, Wording } from './notice.ts';

type Texts = string | Readonly<Record<string, string>>;

type Said = Pick<Told<typeof noticeFields>, 'text' | 'title'>;

const inLanguage = (texts: Texts | undefined, language: string | null): string => {
  if (texts === undefined) return '';
  if (typeof texts === 'string') return plainLine(texts);
  return plainLine((language === null ? undefined : texts[language]) ?? Object.values(texts)[0] ?? '');
};

/** In every language that text or title are told in; where only a title is told, it is the text. */
const wordingsIn = ({ text, title }: Said): readonly Wording[] => {
  const languages = [text, title].flatMap((texts) => (typeof texts === 'object' ? Object.keys(texts) : []));
  const each: readonly (string | null)[] = languages.length === 0 ? [null] : [...new Set(languages)];
  return each.flatMap((language): readonly Wording[] => {
    const heading = inLanguage(title, language);
    const said = inLanguage(text, language);
    if (said !== '' && heading !== '') return [{ language, title: heading, text: said }];
    return said === heading ? [] : [{ language, title: null, text: said || heading }];
  });
};

/** What an emergency says whose file has no words for it: its sign stands alone. */
export const noWords: Wording = { language: null, title: null, text: '' };

/**
 * What a notice says, in each of its languages. None where it says nothing, but for an emergency: whoever added one in a
 * hurry wants every screen to stop, so it is `noWords`.
 */
export const wordingsOf = (said: Said, level: NoticeLevel): readonly Wording[] => {
  const wordings = wordingsIn(said);
  return wordings.length === 0 && level === 'emergency' ? [noWords] : wordings;
};
