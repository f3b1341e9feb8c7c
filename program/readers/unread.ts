import type { Problem } from '../result.ts';
import { field, isObject } from './json/value.ts';
import type { Opened } from './open.ts';
import { unclearTable } from './table/unclear.ts';

/** Why no reader took what was opened, in a sentence for the organiser who gave the address. */
export const unreadProblem = (opened: Opened): Problem => {
  switch (opened.kind) {
    case 'broken':
      return opened.problem;
    case 'html':
      return notAProgram(webPage(opened.text));
    case 'xml':
      return unreadXml(opened.root);
    case 'json':
      return unreadJson(opened.value);
    case 'workbook':
      return formatUnknown('a spreadsheet without a program in it');
    case 'other':
      return unreadText(opened.text);
  }
};

const notAProgram = (message: string): Problem => ({ code: 'NOT_A_PROGRAM', where: 'feed', message });
const formatUnknown = (what: string): Problem => ({
  code: 'FORMAT_UNKNOWN',
  where: 'feed',
  message: `This is ${what}, which Callboard cannot read yet; give it the event's schedule.xml, schedule.json, calendar or Sessionize address.`,
});

const webPage = (text: string): string => {
  const start = text.slice(0, 200_000);
  if (/type\s*=\s*["']?password|captive|hotspot|wi-?fi login|single sign-on/i.test(start)) {
    return 'This is a login page, not a program; log this network in, or use an address that needs no login.';
  }
  if (/captcha|cf-challenge|checking your browser|just a moment\.\.\./i.test(start)) {
    return 'This is a page that asks whether you are a robot, not a program; ask the site to let Callboard through.';
  }
  return "This is a web page, not a program; use the address of the event's schedule.xml or schedule.json.";
};

const unreadXml = (root: string): Problem => {
  if (/^(error|errors|fault|exception)$/i.test(root)) {
    return notAProgram('This is an error message of the server, not a program; check the address.');
  }
  const known = new Map([
    ['rss', 'a news feed (RSS)'],
    ['feed', 'a news feed (Atom)'],
    ['RDF', 'a news feed (RSS)'],
    ['svg', 'a picture (SVG)'],
    ['urlset', 'a site map'],
  ]).get(root);
  return formatUnknown(known ?? `an XML file of another kind (<${root.slice(0, 40)}>)`);
};

const unreadJson = (value: unknown): Problem => {
  const isError = ['error', 'errors', 'detail', 'message'].some((name) => field(value, name) !== undefined);
  return isError && isObject(value) && Object.keys(value).length <= 6
    ? notAProgram('This is an error message of the server, not a program; check the address.')
    : formatUnknown('a JSON file of another kind');
};

const unreadText = (text: string): Problem => {
  if (text.trim() === '') return notAProgram('The answer is empty; check the address, or try again later.');
  if (/^BEGIN:VEVENT/i.test(text)) return formatUnknown('a single event of a calendar');
  if (text.startsWith('%PDF')) return notAProgram('This is a PDF file, not a program.');
  if (text.startsWith('PK\u0003\u0004')) return formatUnknown('a spreadsheet or another packed file');
  if (/^.{0,4}(PNG|GIF8|JFIF|Exif|WEBP)/s.test(text)) return notAProgram('This is a picture, not a program.');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what tells bytes from text
  if (/[\u0000-\u0008\ufffd]/.test(text.slice(0, 200)))
    return notAProgram('This is a binary file, not a program.');
  const table = unclearTable(text);
  return table ?? notAProgram(`This is plain text, not a program; it begins "${beginning(text)}".`);
};

const beginning = (text: string): string => text.slice(0, 40).replace(/\s+/g, ' ').trim();
