import * as v from 'valibot';
import { meant } from '../../near.ts';
import { isObject, type JsonObject } from '../json/value.ts';
import type { ProblemList } from '../parts/problem-list.ts';
import type { Fields, OwnField, Told } from './fields.ts';

/**
 * What an object tells of these fields. A value that cannot be used costs that field (FIELD_INVALID, at `where`), one of
 * null says nothing, a name that is no field is reported once for all sessions that have it (FIELD_UNKNOWN).
 */
export type Teller = <F extends Fields>(fields: F, given: JsonObject, where: string) => Told<F>;

/** How many misspelt names are looked up, and how long they may be: looking costs, and a hostile program has thousands. */
const mostHints = { names: 200, letters: 40 };

/** A teller for one reading of one program, which reports to `problems`. */
export const tellerOf = (problems: ProblemList): Teller => {
  const hints = new Map<string, string>();

  const hintFor = (name: string, place: string, fields: Fields): string => {
    const known = hints.get(place);
    if (known !== undefined || hints.size >= mostHints.names || name.length > mostHints.letters)
      return known ?? '.';
    const near = meant(name, Object.keys(fields));
    const hint = near === null ? '.' : `; did you mean "${near}"?`;
    hints.set(place, hint);
    return hint;
  };

  const reportUnknown = (name: string, where: string, fields: Fields): void => {
    const short = name.slice(0, mostHints.letters);
    const place = `${where.replaceAll(/\[\d+\]/g, '[]')}.${short}`.replace(/^\./, '');
    problems.count('FIELD_UNKNOWN', place, `"${short}" is no field here${hintFor(name, place, fields)}`);
  };

  const refuse = (value: unknown, says: string, where: string): void =>
    problems.add('FIELD_INVALID', where, `This must be ${says}, but is ${shown(value)}; it was left out.`);

  const itemsOf = (items: Fields, value: readonly unknown[], says: string, where: string) =>
    value.flatMap((item, index) => {
      const at = `${where}[${index}]`;
      const read = told(items, isObject(item) ? item : { name: item }, at);
      if (read['name'] !== undefined) return [read];
      // A bad name of an object or of a mere text was refused above; an object without any was not.
      if (isObject(item) && (item['name'] ?? null) === null) refuse(item, says, at);
      return [];
    });

  const accepted = (known: OwnField, value: unknown, where: string): unknown => {
    if ('items' in known) {
      if (Array.isArray(value)) return itemsOf(known.items, value, known.says, where);
    } else {
      const outcome = v.safeParse(known.accepts, value);
      if (outcome.success) return outcome.output;
    }
    refuse(value, known.says, where);
    return undefined;
  };

  const told = <F extends Fields>(fields: F, given: JsonObject, where: string): Told<F> => {
    const found: Record<string, unknown> = {};
    for (const name of Object.keys(given)) {
      const known = Object.hasOwn(fields, name) ? fields[name] : undefined;
      const value = given[name];
      if (known === undefined) reportUnknown(name, where, fields);
      else if (value !== null) found[name] = accepted(known, value, where === '' ? name : `${where}.${name}`);
    }
    return found as Told<F>;
  };

  return told;
};

const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
};
