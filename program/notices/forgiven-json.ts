import { stripComments } from 'jsonc-parser';
import { type ParsedJson, parsedJson } from '../readers/json/parse.ts';

/** A text of JSON, whole or cut off, or a comma after which a list or an object ends. */
const textOrLastComma = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"?|,(?=\s*[\]}])/g;

/** Blanks in place of what JSON has no word for, so that every place in it stays where it was. */
const withoutExtras = (text: string): string =>
  stripComments(text, ' ').replace(textOrLastComma, (found) => (found === ',' ? ' ' : found));

/**
 * Parses JSON that a person wrote, as files of settings are read: comments, commas after the last of a list and a byte
 * order mark are no fault. What is malformed all the same is told with its place in `text`.
 */
export const forgivenJson = (text: string): ParsedJson => {
  const unmarked = text.replace(/^\uFEFF/, '');
  const parsed = parsedJson(unmarked, 'notices');
  return parsed.kind === 'json' ? parsed : parsedJson(withoutExtras(unmarked), 'notices');
};
