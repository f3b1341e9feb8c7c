import type { Problem } from '../../result.ts';
import { unclearTable } from '../table/unclear.ts';
import { formatUnknown, notAProgram } from './sentences.ts';

type Beginning = { readonly begins: RegExp; readonly problem: Problem };

/** Files that are told by how they begin, the first that fits. */
const files: readonly Beginning[] = [
  {
    begins: /^BEGIN:VEVENT/i,
    problem: formatUnknown('a single event of a calendar', 'give it the whole calendar'),
  },
  {
    begins: /^BEGIN:(VCARD|VTODO|VJOURNAL)/i,
    problem: formatUnknown('an address book or a list of tasks', 'give it the calendar'),
  },
  {
    begins: /^\{\\rtf/,
    problem: notAProgram('This is a text document (RTF), not a program; save the table in it as CSV.'),
  },
  {
    begins: /^%PDF/,
    problem: notAProgram('This is a PDF file, not a program; take the table or calendar it was made from.'),
  },
  {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: how every zip begins
    begins: /^PK\u0003\u0004/,
    problem: formatUnknown(
      'a packed file (zip) or a spreadsheet of another kind',
      'unpack it, or save the spreadsheet as .xlsx or CSV',
    ),
  },
  {
    begins: /^.{0,8}?(PNG|GIF8|JFIF|Exif|WEBP|ftypheic|ftypavif)/s,
    problem: notAProgram('This is a picture, not a program.'),
  },
  {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what tells bytes from text
    begins: /^.{0,200}?[\u0000-\u0008\ufffd]/s,
    problem: notAProgram('This is a binary file, not a program.'),
  },
];

/** Texts that are told by their words: looked for last, since a title may have them. */
const words: readonly Beginning[] = [
  {
    begins: /^[\s\S]{0,4000}?sessionize\.com\/api\/v2\//i,
    problem: notAProgram(
      "This is Sessionize's code for web sites, not its data: end the address in /view/All, on an endpoint whose format is JSON.",
    ),
  },
  {
    begins:
      /^(?:\/\*|\/\/|["']use strict|!?\(?function|\(\(\)|(?:var|let|const|import|export) \S+|window\.|document\.)/,
    problem: notAProgram('This is a script of a web site, not a program; check the address.'),
  },
  {
    begins:
      /^.{0,100}?\b(unauthori[sz]ed|forbidden|access denied|permission denied|not authori[sz]ed|invalid token|log ?in required)\b/i,
    problem: notAProgram(
      'The server asks for a login instead of sending a program: the link probably needs to be public.',
    ),
  },
];

/** Why a text is no program. A table whose headings are not understood is COLUMNS_UNCLEAR. */
export const unreadText = (text: string): Problem => {
  if (text.trim() === '') return notAProgram('The answer is empty; check the address, or try again later.');
  const start = text.slice(0, 5000);
  const told = (kinds: readonly Beginning[]): Problem | undefined =>
    kinds.find(({ begins }) => begins.test(start))?.problem;
  return (
    told(files) ??
    unclearTable(text) ??
    told(words) ??
    notAProgram(`This is plain text, not a program; it begins "${beginning(text)}".`)
  );
};

const beginning = (text: string): string => text.slice(0, 40).replace(/\s+/g, ' ').trim();
