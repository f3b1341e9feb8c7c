import { htmlEntities } from './entities.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 forbids
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
const reference = /&(?:#(\d{1,7}|x[0-9a-f]{1,6});|([a-z][a-z0-9]*);|)/gi;
const xmlNames = new Set(['amp', 'lt', 'gt', 'quot', 'apos']);

/**
 * The text of an XML document with two common slips mended: characters XML forbids are dropped, written out or as
 * numbers (`&#11;`), and an ampersand that begins no known reference ("R & D", "&foo;") stands for itself.
 * CDATA sections get the same treatment, which may show `&amp;` in one: better than no program.
 */
export const mended = (text: string): string =>
  text.replace(forbidden, '').replace(reference, (whole, number?: string, name?: string) => {
    if (number !== undefined) return isAllowed(number) ? whole : '';
    if (name !== undefined && (xmlNames.has(name) || Object.hasOwn(htmlEntities, name))) return whole;
    return `&amp;${whole.slice(1)}`;
  });

const isAllowed = (number: string): boolean => {
  const code = /^x/i.test(number) ? Number.parseInt(number.slice(1), 16) : Number(number);
  const isControl = code < 0x20 && code !== 0x9 && code !== 0xa && code !== 0xd;
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  return !isControl && !isSurrogate && code !== 0xfffe && code !== 0xffff && code <= 0x10ffff;
};
