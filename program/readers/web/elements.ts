import { decodeHTMLAttribute } from 'entities';

/** The start of an element of a web page, as far as a reader needs it. */
export type PageElement = {
  /** In lower case. */
  readonly name: string;
  /** By name in lower case, characters decoded; the first of a name counts. */
  readonly attributes: ReadonlyMap<string, string>;
  /** What stands inside a script or title, character for character; empty for all others. */
  readonly text: string;
};

/** Elements whose inside is text to a browser, whatever it looks like (HTML 13.1.2). */
const rawText: ReadonlySet<string> = new Set(['script', 'style', 'title', 'textarea', 'noembed', 'xmp']);

/**
 * The elements of these names in a page, in its order; comments and the insides of scripts are passed over. It goes
 * through a page once, however broken: what it has taken for a tag it never looks at again.
 */
export function* elementsIn(html: string, names: ReadonlySet<string>): Generator<PageElement> {
  // All other tags are passed over by the expression itself, which goes through megabytes of them in no time.
  const start = new RegExp(`<(?:!--|(${[...names, ...rawText].join('|')})(?![a-z0-9-]))`, 'gi');
  for (let found = start.exec(html); found !== null; found = start.exec(html)) {
    const name = found[1]?.toLowerCase();
    if (name === undefined) {
      const end = html.indexOf('-->', start.lastIndex);
      if (end < 0) return;
      start.lastIndex = end + 3;
      continue;
    }
    const { attributes, end } = attributesAt(html, start.lastIndex, names.has(name));
    const inside = rawText.has(name) ? rawTextAt(html, end, name) : '';
    start.lastIndex = end + inside.length;
    if (names.has(name)) yield { name, attributes, text: inside };
  }
}

// Apart: as one they would try each of a million blanks as the beginning of an attribute.
const blanks = /[\s/]*/y;
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/y;

/** Where the attributes of a tag end, and what they say where that is wanted. */
const attributesAt = (html: string, from: number, wanted: boolean) => {
  const attributes = new Map<string, string>();
  blanks.lastIndex = from;
  for (;;) {
    blanks.exec(html);
    const at = blanks.lastIndex;
    attribute.lastIndex = at;
    const found = attribute.exec(html);
    if (found !== null) {
      blanks.lastIndex = attribute.lastIndex;
      const name = (found[1] ?? '').toLowerCase();
      const value = found[2] ?? found[3] ?? found[4] ?? '';
      if (wanted && !attributes.has(name)) attributes.set(name, decodeHTMLAttribute(value));
      continue;
    }
    const next = html[at];
    // A tag that was never closed ends where the next begins.
    if (next === undefined || next === '<') return { attributes, end: at };
    if (next === '>') return { attributes, end: at + 1 };
    blanks.lastIndex = at + 1;
  }
};

const rawTextAt = (html: string, from: number, name: string): string => {
  const close = new RegExp(`</${name}`, 'gi');
  close.lastIndex = from;
  return html.slice(from, close.exec(html)?.index ?? html.length);
};
