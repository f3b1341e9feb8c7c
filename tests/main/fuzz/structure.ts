import { archiveOf } from '../../../main/feed/reading/archive.ts';
import { zip } from '../../fixtures/zip.ts';
import { below, type Mutation, nasty, pickOf } from './chances.ts';

type Chance = () => number;

const someNasty = (chance: Chance): string => String(pickOf(nasty, chance) ?? '');

/** What stands in for a value of JSON. */
const strangers: readonly unknown[] = [
  ...[null, true, 0, -1, 1e308, '', ' ', [], {}, [[]], [null], [{}], { name: null }, { en: {} }],
];

/** Every object and list in some JSON, the outermost first. */
const containersIn = (value: unknown): readonly object[] => {
  const found: object[] = [];
  const waiting: unknown[] = [value];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    found.push(next);
    for (const part of Object.values(next)) if (typeof part === 'object' && part !== null) waiting.push(part);
  }
  return found;
};

/** JSON with one to four of its values taken out, doubled, put elsewhere, renamed or replaced. */
const json: Mutation = (whole, chance) => {
  const value: unknown = JSON.parse(whole.toString('utf8'));
  const containers = containersIn(value);
  const some = (): Record<string, unknown> => (pickOf(containers, chance) ?? {}) as Record<string, unknown>;
  for (let times = 1 + below(chance, 4); times > 0; times -= 1) {
    const [container, donor] = [some(), some()];
    const key = pickOf(Object.keys(container), chance) ?? '0';
    const gift = structuredClone(donor[pickOf(Object.keys(donor), chance) ?? '0']);
    switch (below(chance, 5)) {
      case 0:
        delete container[key];
        break;
      case 1:
        container[`${key}${someNasty(chance)}`] = container[key];
        break;
      case 2:
        container[key] = gift;
        break;
      case 3:
        container[key] = someNasty(chance);
        break;
      default:
        container[key] = pickOf(strangers, chance);
    }
  }
  return Buffer.from(JSON.stringify(value) ?? '');
};

/** Where an element that begins in a stretch of XML or HTML ends, as far as a look of 4,000 bytes tells. */
const someElement = (text: string, chance: Chance): readonly [number, number] => {
  const from = below(chance, text.length);
  const [start, name] = /<([a-zA-Z][\w:-]*)/.exec(text.slice(from, from + 4000)) ?? [];
  if (start === undefined || name === undefined) return [from, from];
  const at = text.indexOf(start, from);
  const closing = `</${name}>`;
  const end = text.indexOf(closing, at);
  return end < 0 || end - at > 4000 ? [at, at + start.length] : [at, end + closing.length];
};

/** XML or HTML with some elements taken out, doubled, put into others, or filled with something else. */
const markup: Mutation = (whole, chance) => {
  let text = whole.toString('utf8');
  for (let times = 1 + below(chance, 4); times > 0; times -= 1) {
    const [start, end] = someElement(text, chance);
    const [from, to] = someElement(text, chance);
    const element = text.slice(start, end);
    const put = [
      '',
      element + element,
      text.slice(from, to),
      element.replace(/>[^<]+/, () => `>${someNasty(chance)}`),
      element.replace(/="[^"]*"/, () => `="${someNasty(chance)}"`),
      `${element.slice(0, element.length >> 1)}${text.slice(from, to)}${element.slice(element.length >> 1)}`,
      `<![CDATA[${element}]]>`,
    ][below(chance, 7)];
    text = text.slice(0, start) + put + text.slice(end);
  }
  return Buffer.from(text);
};

const rules: readonly string[] = [
  ...['RRULE:FREQ=SECONDLY', 'RRULE:FREQ=DAILY;COUNT=999999', 'RRULE:FREQ=YEARLY;BYMONTHDAY=31;BYMONTH=2'],
  ...['RRULE:FREQ=WEEKLY;INTERVAL=0', 'RRULE:FREQ=DAILY;BYHOUR=0,1,2,3,4,5;BYMINUTE=0,1,2,3,4', 'RRULE:'],
  ...['EXDATE:20260230T000000', 'RECURRENCE-ID:20260902T090000Z', 'DURATION:P9999W', 'DURATION:-PT1H'],
  ...['DTSTART;TZID=Mars/Olympus:20260902T090000', 'DTSTART;VALUE=DATE:20260902', 'RDATE;VALUE=PERIOD:x/y'],
  ...['BEGIN:VEVENT', 'END:VEVENT', 'END:VCALENDAR', 'BEGIN:VTIMEZONE', 'X-WR-TIMEZONE:Nowhere', ' folded'],
];

const cellMark = /[,;:\t]/;

/** A calendar or a table with some lines taken out, doubled, moved, or with another value in one of their cells. */
const lines: Mutation = (whole, chance) => {
  const rows = whole.toString('utf8').split('\n');
  for (let times = 1 + below(chance, 5); times > 0; times -= 1) {
    const at = below(chance, rows.length);
    const row = rows[at] ?? '';
    const other = rows[below(chance, rows.length)] ?? '';
    const mark = cellMark.exec(row)?.[0] ?? ',';
    const cells = row.split(mark);
    const cell = below(chance, cells.length);
    const withCell = (text: string): string => cells.map((each, n) => (n === cell ? text : each)).join(mark);
    const put: readonly (readonly string[])[] = [
      [],
      [row, row],
      [other],
      [row, pickOf(rules, chance) ?? ''],
      [withCell(someNasty(chance))],
      [withCell(pickOf(other.split(mark), chance) ?? '')],
      [withCell(`"${cells[cell]}`)],
      [cells.toReversed().join(mark)],
      [`${row}${mark}${someNasty(chance)}`],
    ];
    rows.splice(at, 1, ...(put[below(chance, put.length)] ?? []));
  }
  return Buffer.from(rows.join('\n'));
};

/** A packed file, one of whose parts has gone wrong as the text it is. */
const packed: Mutation = (whole, chance, other) => {
  const archive = archiveOf(whole, 64 * 1024 * 1024);
  if (!archive.ok) return whole;
  const { paths, unpack } = archive.value;
  const bad = pickOf(paths, chance);
  const parts = paths.flatMap((path): readonly (readonly [string, Uint8Array])[] => {
    const part = unpack(path);
    if (!part.ok || part.value === null) return [];
    if (path !== bad) return [[path, part.value]];
    if (chance() < 0.1) return [];
    return [[path, markup(Buffer.from(part.value), chance, other)]];
  });
  return zip(Object.fromEntries(parts));
};

/** Goes wrong in the words of its own syntax, so that it stays of it and comes as far as its reader. */
export const structure: Mutation = (whole, chance, other) => {
  if (whole.subarray(0, 2).toString('latin1') === 'PK') return packed(whole, chance, other);
  const [sign = ''] = whole.subarray(0, 100).toString('utf8').trimStart();
  if (sign === '{' || sign === '[') return json(whole, chance, other);
  return sign === '<' ? markup(whole, chance, other) : lines(whole, chance, other);
};
