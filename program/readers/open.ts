import type { Problem } from '../result.ts';
import { parsedJson } from './json/parse.ts';
import { behindGarbage, jsonInScript, leadingTabs, withoutPreamble } from './wrapping.ts';

/** One sheet of a spreadsheet, row by row. Dates and times are text, `2026-09-02T09:00` or `09:00`. */
export type Sheet = { readonly name: string; readonly rows: readonly (readonly string[])[] };

/**
 * A text after one look at its content, which alone decides what it is: names and content types of feeds are not to be
 * trusted. JSON is parsed here, once for all readers; XML only as far as its first element.
 */
export type Opened =
  /** `root` is the local name of the document's element. */
  | { readonly kind: 'xml'; readonly root: string; readonly text: string }
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'html'; readonly text: string }
  /** Anything else: a calendar, a table, plain text, bytes. */
  | { readonly kind: 'other'; readonly text: string }
  /** A spreadsheet; only `main/` can unpack one. */
  | { readonly kind: 'workbook'; readonly sheets: readonly Sheet[] }
  /** XML or JSON to the eye, but refused or unreadable. */
  | { readonly kind: 'broken'; readonly problem: Problem };

/**
 * Looks at a feed's text. What may stand before the content is passed over: a byte order mark, blank lines, NULs, Jekyll
 * front matter, a server's warnings. JSON may come in a script that hands it over (JSONP, `var schedule = {...};`).
 */
export const open = (text: string): Opened => {
  const content = withoutPreamble(text);
  const behind = behindGarbage(content);
  if (behind !== null) return openContent(behind);
  const opened = openContent(content);
  return opened.kind === 'other' ? { kind: 'other', text: leadingTabs(text) + opened.text } : opened;
};

const openContent = (content: string): Opened => {
  if (content.startsWith('<')) return openMarkup(content);
  // RTF begins `{\rtf`, JSON never with a backslash.
  if (/^[{[](?!\\)/.test(content)) return parsedJson(content);
  const inScript = jsonInScript(content);
  const parsed = inScript === null ? null : parsedJson(inScript);
  // A script that does more is no JSON, and saying where it fails to be helps nobody.
  return parsed?.kind === 'json' ? parsed : { kind: 'other', text: content };
};

const htmlElements =
  /^(html|head|body|title|meta|link|script|style|div|p|h[1-6]|center|table|span|a|img|iframe)$/i;

const openMarkup = (content: string): Opened => {
  const { doctype, root } = prologOf(content);
  if (htmlElements.test(root) || doctype?.toLowerCase() === 'html') return { kind: 'html', text: content };
  if (doctype === null) return { kind: 'xml', root, text: content };
  return {
    kind: 'broken',
    problem: {
      code: 'FEED_REFUSED',
      where: 'doctype',
      message: `The XML was refused because it has a DOCTYPE (${doctype}), which a program does not need and an attack does.`,
    },
  };
};

/** What stands before the first element: the name of a DOCTYPE, if any, and the element's local name. */
const prologOf = (content: string): { readonly doctype: string | null; readonly root: string } => {
  let rest = content;
  for (;;) {
    const skipped = /^\s*(?:<\?[^>]*\?>|<!--)/.exec(rest);
    if (skipped === null) break;
    const isComment = skipped[0].endsWith('<!--');
    const end = isComment ? rest.indexOf('-->', skipped[0].length) : skipped[0].length - 3;
    if (end < 0) break;
    rest = rest.slice(end + 3);
  }
  const doctype = /^\s*<!doctype\s*([^\s>[]*)/i.exec(rest);
  const root = /^\s*<(?:[^\s<>/:!]*:)?([^\s<>/:!]+)/.exec(rest);
  return { doctype: doctype === null ? null : (doctype[1] ?? ''), root: root?.[1] ?? '' };
};
