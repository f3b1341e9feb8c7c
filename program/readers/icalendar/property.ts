import ICAL from 'ical.js';
import type { Component } from './components.ts';

/** One property of a component, read by ical.js: parameters in lower case, values as jCal has them (RFC 7265 3.4). */
export type Property = {
  readonly name: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** `date-time`, `date`, `recur`, `text` ... */
  readonly type: string;
  readonly values: readonly unknown[];
};

/**
 * What ical.js would read as something else: a zone with a colon that lacks its quotes, and an instant in UTC that is
 * marked as a date. One without its `Z` stays a day, as its mark says.
 */
const mended = (line: string): string =>
  line
    .replace(/;TZID=([^";]*(?::\/\/|\((?:UTC|GMT)[+-]\d{1,2}:\d\d\))[^";:]*):/i, ';TZID="$1":')
    .replace(/^([^:]*);VALUE=DATE((?:;[^:]*)?:\d{8}T\d{6}Z)/i, '$1$2');

const read = (line: string): Property | null => {
  try {
    const [name, params, type, ...values]: readonly unknown[] = ICAL.parse.property(mended(line));
    return { name: String(name), params: params as Property['params'], type: String(type), values };
  } catch (error) {
    // Whatever the library cannot read costs this one line. It throws its own class, and TypeErrors on odd values.
    if (error instanceof Error) return null;
    throw error;
  }
};

/** All properties of this name that can be read. */
export const propertiesOf = ({ lines }: Component, name: string): readonly Property[] =>
  (lines.get(name) ?? []).flatMap((line) => read(line) ?? []);

/** The first of them. */
export const propertyOf = (component: Component, name: string): Property | null =>
  propertiesOf(component, name)[0] ?? null;

/** Whether the component has a line of this name, readable or not. */
export const hasProperty = ({ lines }: Component, name: string): boolean => lines.has(name);

/** The text of a property; null where there is none. */
export const textOf = (component: Component, name: string): string | null => {
  const value = propertyOf(component, name)?.values[0];
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return text.trim() === '' ? null : text;
};
