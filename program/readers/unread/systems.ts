import type { PageSigns } from './page-signs.ts';

/** A page of a known system: how it is told, and where that system has the program. */
type System = {
  /** Tried on the page's title, or on what it says of its origin. */
  readonly title?: RegExp;
  readonly origin?: RegExp;
  readonly is: string;
  readonly advice: string;
};

/** Systems whose pages people paste instead of the feed behind them. Advice is the rest of a sentence. */
const systems: readonly System[] = [
  {
    origin: /^pretalx\b|\/pretalx|pretalx\.com\//m,
    is: 'a page of pretalx',
    advice: "take the event's address with /schedule/export/schedule.xml behind it",
  },
  {
    origin: /^eventyay\b|eventyay\.com\//m,
    is: 'a page of eventyay',
    advice: "take the event's address with /schedule/export/schedule.xml behind it",
  },
  {
    origin: /\.sched\.(com|org)\b|\bsched\.com\/(js|css)/,
    is: 'a page of Sched',
    advice: "take the event's address with /all.ics behind it",
  },
  {
    origin: /\/\/(www\.|app\.)?sessionize\.com\b/,
    is: 'a page of Sessionize',
    advice:
      'make an endpoint of the format JSON under "API / Embed" there, and take its address, which ends in /view/All',
  },
  {
    title: /\(indico\)|\bindico\b/,
    origin: /\bindico\b/,
    is: 'a page of Indico',
    advice: "take /export/timetable/ and the event's number with .json behind it, on the same server",
  },
  {
    title: /- google (sheets|tabellen|docs|drive)/,
    origin: /docs\.google\.com\/(spreadsheets|static)|\bgoogle sheets\b/,
    is: 'a page of Google Sheets',
    advice: 'publish the sheet to the web as CSV (File, Share), and take that address',
  },
  {
    title: /google (calendar|kalender)/,
    origin: /calendar\.google\.com|\bgoogle calendar\b/,
    is: 'a page of Google Calendar',
    advice: 'take the "public address in iCal format" from the settings of that calendar',
  },
  {
    title: /\boutlook\b.*\b(calendar|kalender)|\b(calendar|kalender)\b.*\boutlook\b/,
    origin: /outlook\.(office|office365|live)\.com/,
    is: 'a page of Outlook',
    advice:
      'publish the calendar in the settings of Outlook, and take the ICS link, which ends in calendar.ics',
  },
  {
    origin: /sharepoint\.com|onedrive\.live\.com|\b1drv\.ms/,
    title: /\b(sharepoint|onedrive)\b/,
    is: 'a page of SharePoint or OneDrive',
    advice: 'share the file so that anyone with the link may view it, and take the link that downloads it',
  },
  {
    origin: /\bdropbox(static)?\.com/,
    is: 'a page of Dropbox',
    advice: 'put ?dl=1 at the end of its link, which then gives the file itself',
  },
  {
    origin: /\bnextcloud\b/,
    title: /\bnextcloud\b/,
    is: 'a page of Nextcloud',
    advice: 'put /download behind the link of a shared file; of a calendar take the subscription link',
  },
  {
    origin: /airtable\.com/,
    title: /\bairtable\b/,
    is: 'a page of Airtable',
    advice: 'download the view as CSV, or take the iCal link of a calendar view',
  },
  {
    origin: /notion\.(so|site)\b|^notion$/m,
    is: 'a page of Notion',
    advice: 'export the table as CSV',
  },
  {
    origin: /github\.githubassets\.com|\/\/github\.com\//,
    is: 'a page of GitHub',
    advice: 'take the address behind the button "Raw" of the file',
  },
  {
    origin: /\bfrab\b/,
    title: /\bfrab\b/,
    is: 'a page of frab',
    advice: "take the address of the schedule that ends in schedule.xml, under the event's public pages",
  },
  {
    origin: /conftool/,
    is: 'a page of ConfTool',
    advice: 'export the sessions there as CSV or Excel',
  },
];

/** The system a page is of, with what it is and where the program is instead; null for all others. */
export const systemOf = ({ title, origin }: PageSigns): Pick<System, 'is' | 'advice'> | null =>
  systems.find((system) => system.title?.test(title) === true || system.origin?.test(origin) === true) ??
  null;
