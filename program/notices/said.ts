import * as v from 'valibot';
import { name as someWords } from '../readers/callboard/fields.ts';
import { isObject, type JsonObject } from '../readers/json/value.ts';
import type { ProblemList } from '../readers/parts/problem-list.ts';

/** No tag of a language is longer; what is longer is nobody's language, and only quoted in part. */
const mostOfTag = 40;

const texts = ['text', 'title'] as const;

/**
 * A notice without the languages in which its text or title says nothing: a translation that was left empty must not
 * silence the others (docs/notices.md: an emergency is shown whatever else is wrong with it). Each is reported, but for
 * null, which says nothing anywhere. Where no language says anything the field stays as it is, for its reader to refuse.
 */
export const saidOnly = (given: JsonObject, where: string, problems: ProblemList): JsonObject => {
  const kept = texts.flatMap((field) => {
    const byLanguage = given[field];
    if (!isObject(byLanguage)) return [];
    const said = Object.entries(byLanguage).filter(([, text]) => v.is(someWords, text));
    if (said.length === 0) return [];
    for (const [language, text] of Object.entries(byLanguage)) {
      if (text === null || v.is(someWords, text)) continue;
      const at = `${where}.${field}.${language.slice(0, mostOfTag)}`;
      problems.add('FIELD_INVALID', at, 'This language has no text; the others are shown.');
    }
    return [[field, Object.fromEntries(said)] as const];
  });
  return { ...given, ...Object.fromEntries(kept) };
};
