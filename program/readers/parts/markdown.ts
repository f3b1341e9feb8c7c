// What stands beside a mark that sets off words: no letter, so that "Hacker*innen", "5*3*2" and "snake_case" stay.
const before = '(?<![\\p{L}\\p{N}*_`\\\\])';
const after = '(?![\\p{L}\\p{N}*_`])';
// And no blank inside it, so that "5 * 3 * 2" stays; what begins with a sign ("*.org", "@#!*") is no word.
const word = '(?=[\\p{L}\\p{N}\\p{Pi}\\p{Ps}\\p{Emoji_Presentation}"\'#@¿¡`])';

/** Each mark of Markdown that occurs in one line, and what is left of it. None looks at a character more than a few times. */
const marks: readonly (readonly [RegExp, string])[] = [
  [/^#{1,6}[ \t]+(?=\S)/, ''],
  [/!?\[([^[\]]+)\]\((?:https?:\/\/|mailto:|www\.|[/#])[^\s()]*\)/gi, '$1'],
  [new RegExp(`${before}(\\*{1,3})${word}([^*]*[^*\\s\\\\])\\1${after}`, 'gu'), '$2'],
  // Python's __init__ is no emphasis.
  [new RegExp(`${before}__(?![a-z][a-z0-9]*__)${word}([^_]*[^_\\s\\\\])__${after}`, 'gu'), '$1'],
  [new RegExp(`(?<=^|[\\s(\\["'“„])_${word}([^_]*[^_\\s\\\\])_(?=$|[\\s)\\].,:;!?"'”“])`, 'gu'), '$1'],
  [/(?<![\p{L}\p{N}`\\])(`{1,2})(?=[^\s`])([^`]*[^`\s])\1(?!`)/gu, '$2'],
  // Not the arm of ¯\_(ツ)_/¯ (38C3).
  [/(?<!¯)\\([*_`[\]#<>&~])/g, '$1'],
];

/**
 * A line without the marks of Markdown: emphasis, code, links, the sign of a heading, escapes. Only what can hardly mean
 * anything else is taken for a mark; `*nix`, `Nutzer*innen`, `snake_case_names` and `C# and F#` are words.
 */
export const unmarked = (text: string): string =>
  marks.reduce((line, [mark, left]) => line.replace(mark, left), text);
