import { codeForges } from './code-forges.ts';
import { eventyay } from './eventyay.ts';
import { frab, osem, wafer } from './frab.ts';
import { googleCalendar } from './google-calendar.ts';
import { googleSheets } from './google-sheets.ts';
import { camps, congress, fosdem } from './hacker-camps.ts';
import { indico } from './indico.ts';
import { outlook } from './outlook.ts';
import { pretalx } from './pretalx.ts';
import { sched } from './sched.ts';
import { sessionize } from './sessionize.ts';
import { dropbox, nextcloud, oneDrive } from './shared-files.ts';
import type { System } from './system.ts';

/** Those that a host names come before those that only a path looks like. A new system is a file and a line here. */
const systems: readonly System[] = [
  ...[googleCalendar, googleSheets, outlook, oneDrive, dropbox, sessionize, sched, eventyay],
  ...[fosdem, congress, camps, codeForges, indico, frab, osem, pretalx, wafer, nextcloud],
];

/** A page that was recognised. */
export type Recognised = {
  readonly name: string;
  readonly hint: string;
  readonly sure: boolean;
  /** Best first; never empty. */
  readonly feeds: readonly URL[];
};

/** The system that the page at `url` is of, and the feeds of its event; null where no system knows it. */
export const recognised = (url: URL): Recognised | null => {
  for (const { name, hint, feedsOf } of systems) {
    const found = feedsOf(url);
    if (found === null) continue;
    const feeds = found.addresses
      .filter((one) => URL.canParse(one, url.href))
      .map((one) => new URL(one, url));
    if (feeds.length > 0) return { name, hint, sure: found.sure, feeds };
  }
  return null;
};
