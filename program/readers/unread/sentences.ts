import type { Problem } from '../../result.ts';
import type { FormatName } from '../reader.ts';

/** What each format is called to somebody who looks for an export. */
const called: Readonly<Record<FormatName, string>> = {
  'frab-xml': 'schedule.xml',
  'frab-json': 'schedule.json',
  icalendar: 'calendars (.ics)',
  sessionize: 'Sessionize',
  'pretalx-widget': 'pretalx',
  indico: 'Indico',
  opass: 'OPass',
  'open-event': 'Open Event',
  csv: 'tables (.csv)',
  xlsx: 'Excel files (.xlsx)',
  'json-ld': 'events in web pages (schema.org)',
  callboard: 'JSON of its own',
};

const formats = Object.values(called);

/** An answer that is no data at all, or only about a program: the sentence says what it is and what to do. */
export const notAProgram = (message: string): Problem => ({ code: 'NOT_A_PROGRAM', where: 'feed', message });

/** Data of a kind that no reader takes. `advice` is where the program is instead; without it, what can be read. */
export const formatUnknown = (what: string, advice?: string): Problem => ({
  code: 'FORMAT_UNKNOWN',
  where: 'feed',
  message: `This is ${what}, which Callboard cannot read; ${advice ?? `it reads ${formats.slice(0, -1).join(', ')} and ${formats.at(-1)}`}.`,
});
