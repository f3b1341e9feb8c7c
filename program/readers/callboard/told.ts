import * as v from 'valibot';
import { meant } from '../../near.ts';
import { isObject, type JsonObject } from '../json/value.ts';
import type { ProblemList } from '../parts/problem-list.ts';
import type { Fields, OwnField, Told } from './fields.ts';

/** Reads objects of one program field by field, and keeps what was wrong with them. */
export type Teller = {
  /**
   * What an object tells of these fields. A value that cannot be used costs that field (FIELD_INVALID, at `where`), one
   * of null says nothing, a name that is no field is kept for `nameUnknown`.
   */
  readonly told: <F extends Fields>(fields: F, given: JsonObject, where: string) => Told<F>;
  /** Reports each name that is no field once (FIELD_UNKNOWN), however many sessions have it. */
  readonly nameUnknown: () => void;
};

type Unknown = { readonly name: string; readonly place: string; readonly near: string | null; times: number };

/** A teller for one reading of one program. */
export const tellerOf = (problems: ProblemList): Teller => {
  const unknown = new Map<string, Unknown>();

  const keepUnknown = (name: string, where: string, fields: Fields): void => {
    const place = `${where.replaceAll(/\[\d+\]/g, '[]')}.${name}`.replace(/^\./, '');
    const known = unknown.get(place);
    if (known === undefined)
      unknown.set(place, { name, place, near: meant(name, Object.keys(fields)), times: 1 });
    else known.times += 1;
  };

  const refuse = (value: unknown, says: string, where: string): void =>
    problems.add('FIELD_INVALID', where, `This must be ${says}, but is ${shown(value)}; it was left out.`);

  const itemsOf = (items: Fields, value: readonly unknown[], says: string, where: string) =>
    value.flatMap((item, index) => {
      const at = `${where}[${index}]`;
      const read = told(items, isObject(item) ? item : { name: item }, at);
      if (read['name'] !== undefined) return [read];
      // A bad name of an object or of a mere text was refused above; an object without any was not.
      if (isObject(item) && !Object.hasOwn(item, 'name')) refuse(item, says, at);
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
      if (known === undefined) keepUnknown(name, where, fields);
      else if (value !== null) found[name] = accepted(known, value, where === '' ? name : `${where}.${name}`);
    }
    return found as Told<F>;
  };

  const nameUnknown = (): void => {
    for (const { name, place, near, times } of unknown.values()) {
      const hint = near === null ? '' : `; did you mean "${near}"?`;
      problems.addOne({
        code: 'FIELD_UNKNOWN',
        where: place,
        message: `"${name}" is no field here${hint}`,
        times,
      });
    }
  };

  return { told, nameUnknown };
};

const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
};
