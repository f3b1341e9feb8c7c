/** A component of a calendar (VEVENT, VTIMEZONE): its own content lines, unfolded, and what stands inside it. */
export type Component = {
  /** Lower case. */
  readonly name: string;
  /** By the name of their property, in lower case; within one in their order. */
  readonly lines: ReadonlyMap<string, readonly string[]>;
  readonly inner: readonly Component[];
};

/** What stands between BEGIN:VCALENDAR and END:VCALENDAR; several calendars of one text are one. */
export type CalendarText = {
  readonly calendar: Component;
  /** False where the text ends before the calendar does: it was cut off. */
  readonly whole: boolean;
};

/** Deeper than alarms in events; past this a calendar is built to hurt (faults.md C11). */
const deepest = 16;

type Open = { readonly name: string; readonly lines: Map<string, string[]>; readonly inner: Component[] };

const openOf = (name: string): Open => ({ name, lines: new Map(), inner: [] });

const file = ({ lines }: Open, line: string): void => {
  const name = (/^[^;:]*/.exec(line)?.[0] ?? '').toLowerCase();
  const alike = lines.get(name);
  if (alike === undefined) lines.set(name, [line]);
  else alike.push(line);
};

/**
 * Splits a calendar into its components (RFC 5545 3.1, 3.6). Lines that are no content lines are dropped: real calendars
 * have unescaped line breaks in their descriptions. Deeper nesting than any calendar has is read as if it were not there.
 */
export const componentsOf = (text: string): CalendarText => {
  const root = openOf('vcalendar');
  const open: Open[] = [root];
  let calendars = 0;
  let ended = 0;
  for (const line of unfolded(text)) {
    const [, word, rawName] = /^(BEGIN|END):\s*([A-Za-z0-9-]+)\s*$/i.exec(line) ?? [];
    const name = rawName?.toLowerCase();
    const top = open.at(-1) ?? root;
    if (word === undefined || name === undefined) file(top, line);
    else if (name === 'vcalendar') {
      if (word.toLowerCase() === 'begin') calendars += 1;
      else ended += 1;
      // A component that was never ended ends with its calendar.
      open.length = 1;
    } else if (word.toLowerCase() === 'begin') {
      const component = openOf(name);
      if (open.length < deepest) top.inner.push(component);
      open.push(component);
    } else if (open.length > 1 && top.name === name) open.pop();
  }
  return { calendar: root, whole: open.length === 1 && ended >= calendars };
};

/** The text's lines without their folds (RFC 5545 3.1); only those that can be content lines. */
const unfolded = (text: string): readonly string[] =>
  text
    .replace(/\r\n?|\n/g, '\n')
    .replace(/\n[ \t]/g, '')
    .split('\n')
    .filter((line) => /^[A-Za-z][A-Za-z0-9-]*[;:]/.test(line));
