import { decodeHTML } from 'entities';
import type { Problem } from '../../result.ts';
import { parsedJson } from '../json/parse.ts';
import { elementsIn } from './elements.ts';

/** What the scripts of type `application/ld+json` in a page hold, and what is wrong with those that cannot be read. */
export type JsonLdBlocks = { readonly values: readonly unknown[]; readonly problems: readonly Problem[] };

const scripts = new Set(['script']);

/** A page with more broken blocks is not looked through to its end: no event is to be expected there. */
const mostBroken = 100;

/** The JSON-LD of a web page. A page has many blocks: each is read for itself, a broken one costs no other. */
export const jsonLdBlocksIn = (html: string): JsonLdBlocks => {
  const values: unknown[] = [];
  const problems: Problem[] = [];
  // Nearly all pages have none: one look is cheaper than taking all their tags apart.
  if (!/application\/ld\+json/i.test(html)) return { values, problems };
  for (const { attributes, text } of elementsIn(html, scripts)) {
    if (!/^\s*application\/ld\+json\b/i.test(attributes.get('type') ?? '')) continue;
    const parsed = parsedBlock(withoutWrapping(text));
    if (parsed === null) continue;
    if (parsed.kind === 'json') values.push(parsed.value);
    else if (problems.push(parsed.problem) >= mostBroken) break;
  }
  return { values, problems };
};

const parsedBlock = (text: string) => {
  if (text === '') return null;
  const parsed = parsedJson(text);
  // Some systems escape the script as if it were text of the page.
  return parsed.kind === 'broken' && /&(?:quot|#34|#x22);/i.test(text)
    ? parsedJson(decodeHTML(text))
    : parsed;
};

/** Without the comment or CDATA section that old pages hide a script in, and the semicolon of a statement. */
const withoutWrapping = (text: string): string => {
  let bare = text.trim();
  for (const wrapping of [/^(?:\/\/|\/\*)?\s*<!\[CDATA\[\s*(?:\*\/)?/, /^<!--/])
    bare = bare.replace(wrapping, '').trim();
  for (const ending of ['-->', '//', '*/', ']]>', '/*', '//', ';']) {
    if (bare.endsWith(ending)) bare = bare.slice(0, -ending.length).trimEnd();
  }
  return bare;
};
