// lswt2019: the site's generator left its header in the published file.
const frontMatter = /^---[ \t]*\r?\n(?:[^\n]*\n){0,200}?---[ \t]*\r?\n/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: disks and tapes pad with NULs
const blanks = /^[\s\ufeff\u0000]+/;

/** So far into a text may stand what a server says of its own troubles. */
const furthest = 4000;

/** A text from where its content begins: without byte order marks, blank lines, NULs and Jekyll front matter before it. */
export const withoutPreamble = (text: string): string => {
  const content = text.replace(blanks, '');
  const header = frontMatter.exec(content);
  return header === null ? content : content.slice(header[0].length).replace(blanks, '');
};

/** The tabs that stand before the first word: the first headings of a table may be empty. */
export const leadingTabs = (text: string): string => {
  const before = blanks.exec(text)?.[0] ?? '';
  return before.slice(before.lastIndexOf('\n') + 1).replace(/[^\t]/g, '');
};

// At the beginning of a line, behind a tag, or on the first line: not in the midst of a table's rows.
const xmlBeginning = /(?<![^\n>])<\?xml\s|(?<=^[^\n]*)<\?xml\s/i;
const calendarBeginning = /^BEGIN:VCALENDAR\s/im;

/** Content that begins as XML or JSON does: what stands in it is its own. Warnings are marked up with these few tags. */
const ownBeginning = /^(?:\{\s*["}]|\[\s*["[{\]]|<(?!(?:br|hr|b|i|p|pre|font|strong|span|div|table)\b|!--))/i;

/**
 * The content behind what a server wrote in front of it, such as "Warning: ... on line 3": from an XML declaration, from
 * the first line of a calendar (a mail holds one so), or from JSON behind such warnings alone. Null where there is none. A
 * web page may hold all of them and stays one, and so does a table with one of them in a cell.
 */
export const behindGarbage = (content: string): string | null => {
  if (ownBeginning.test(content)) return null;
  const beginning = content.slice(0, furthest);
  const found = [xmlBeginning, calendarBeginning].map((start) => beginning.search(start));
  const at = Math.min(...found.filter((index) => index >= 0));
  if (at === Number.POSITIVE_INFINITY) return jsonBehindWarnings(content);
  const before = beginning.slice(0, at);
  const isInCell = before.split('"').length % 2 === 0;
  return at === 0 || isInCell || /<(?:!doctype|html|head|body)\b/i.test(before) ? null : content.slice(at);
};

const warning = /\b(?:warning|notice|deprecated|strict standards|error|uninitialized)\b.*\bline \d/i;

/** JSON is told by so little that each line before it has to be a warning or nothing but tags. */
const jsonBehindWarnings = (content: string): string | null => {
  let start = 0;
  for (const line of content.slice(0, furthest).split('\n')) {
    const words = line.replace(/<[^<>]*>/g, '').trim();
    const isWarning = warning.test(words);
    if (/^[{[]/.test(words) && !isWarning) return start === 0 ? null : content.slice(start);
    if (words !== '' && !isWarning) return null;
    start += line.length + 1;
  }
  return null;
};

// Against being included by other sites' pages; as an argument of a function (JSONP), or as a value of a script.
const shield = /^(?:\)\]\}',?|while\s*\(1\);|for\s*\(;;\);)\s*(?=[{[])/;
const comments = /^(?:\/\*[^*]*\*\/\s*|\/\/[^\n]*\n\s*|["']use strict["'];?\s*)+/;
const call = /^[\w$][\w$.[\]'"]{0,100}\s*\(\s*(?=[{[])/;
const assignment =
  /^(?:(?:export\s+)?(?:var|let|const)\s+[\w$]{1,100}\s*=|(?:window|self|globalThis|module|exports)[.[][\w$.[\]'"]{1,100}\s*=|export\s+default\b)\s*(?=[{[])/;

/** The JSON in a script that does no more than hand it over: JSONP, a variable, or a shielded answer. Null for other texts. */
export const jsonInScript = (content: string): string | null => {
  const shielded = shield.exec(content);
  if (shielded !== null) return content.slice(shielded[0].length);
  const script = content.replace(comments, '');
  const start = call.exec(script) ?? assignment.exec(script);
  if (start === null) return null;
  const end = start[0].includes('(') && !start[0].includes('=') ? /\)\s*;?\s*$/ : /;?\s*$/;
  return script.slice(start[0].length).trimEnd().replace(end, '');
};
