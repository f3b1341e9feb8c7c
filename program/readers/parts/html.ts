import { decodeHTMLStrict } from 'entities/decode';

/** Elements with which editors dress one line of text. Others, such as `<template>`, are what a title is about. */
const dress = new Set(
  `a abbr b big cite code del em font i ins kbd mark q s samp small span strike strong sub sup tt u var
  blockquote center div h1 h2 h3 h4 h5 h6 li ol p pre ul`.split(/\s+/),
);
/** Those of them that stand apart from what is beside them, and the breaks. */
const apart = /^(?:blockquote|br|center|div|h[1-6]|hr|li|ol|p|pre|ul)$/;
const alone = /^(?:br|hr|wbr)$/;

const anyTag = /<(\/?)([a-z][a-z0-9]{0,9})(?:\s(?:"[^"<]*"|'[^'<]*'|[^<>"'])*)?\/?>/gi;
const code = /`[^`]+`/g;

type Tag = { readonly start: number; readonly end: number; readonly name: string; readonly closes: boolean };

/** Tags between backticks are what the text is about ("`<b>bold</b>` is old"). */
const tagsIn = (text: string): readonly Tag[] =>
  [...text.replace(code, (span) => ' '.repeat(span.length)).matchAll(anyTag)].map(
    ({ index, 0: whole, 1: slash, 2: name = '' }) => ({
      start: index,
      end: index + whole.length,
      name: name.toLowerCase(),
      closes: slash === '/',
    }),
  );

/** Those that are markup: breaks, and pairs. A tag without its partner is a word of the text ("Beyond the <b> tag"). */
const markupOf = (tags: readonly Tag[]): readonly Tag[] => {
  const open = new Map<string, Tag[]>();
  const markup: Tag[] = [];
  for (const tag of tags) {
    if (alone.test(tag.name)) markup.push(tag);
    if (!dress.has(tag.name)) continue;
    const waiting = open.get(tag.name) ?? [];
    open.set(tag.name, waiting);
    const partner = tag.closes ? waiting.pop() : undefined;
    if (partner !== undefined) markup.push(partner, tag);
    if (!tag.closes) waiting.push(tag);
  }
  return markup.sort((a, b) => a.start - b.start);
};

/**
 * A line without the HTML it is dressed in: pairs of tags of the elements of running text and line breaks go, those
 * that part blocks leave a blank. Null for text without any.
 */
export const undressed = (text: string): string | null => {
  const tags = text.includes('<') ? markupOf(tagsIn(text)) : [];
  if (tags.length === 0) return null;
  let line = '';
  let end = 0;
  for (const tag of tags) {
    line += text.slice(end, tag.start) + (apart.test(tag.name) ? ' ' : '');
    end = tag.end;
  }
  return (line + text.slice(end)).replace(/[ \t\n\r]+/g, ' ').trim();
};

/** The characters that HTML writes as `&amp;` or `&#8217;`, decoded once. Without its semicolon nothing is an entity ("AT&T", "&c."). */
export const decoded = (text: string): string => (text.includes('&') ? decodeHTMLStrict(text) : text);
