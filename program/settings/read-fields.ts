import * as v from 'valibot';
import { meant } from '../near.ts';
import type { Problem } from '../result.ts';
import type { Field } from './field.ts';

type Fields = Readonly<Record<string, Field>>;
type Accepted<F extends Fields> = { readonly [K in keyof F]?: v.InferOutput<F[K]['accepts']> };

/** What was accepted of a value, as it is used, with what is wrong with it; null where nothing was. */
type ValueRead = { readonly used: { readonly value: unknown } | null; readonly problems: readonly Problem[] };

/** Whether a parsed JSON value is an object in braces. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
};

/** What can be said of a value that may be a secret, or hold one. */
export const kindOf = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (value === '') return 'an empty text';
  return { string: 'another text', object: 'another object' }[String(typeof value)] ?? `a ${typeof value}`;
};

/** An object of which some parts are wrong: the others hold, where they are enough without those. */
const readParts = (
  { accepts }: Field,
  parts: Fields,
  given: Record<string, unknown>,
  where: string,
): ValueRead => {
  const at = (name: string): string => `${where}.${name}`;
  const { accepted, problems } = readFields(parts, given, at, []);
  const good = Object.fromEntries(Object.entries(given).filter(([name]) => Object.hasOwn(accepted, name)));
  const outcome = v.safeParse(accepts, good);
  if (outcome.success) return { used: { value: outcome.output }, problems };
  const lacking = outcome.issues.map((issue) => v.getDotPath(issue) ?? '');
  const missing = Object.entries(parts)
    .filter(([name]) => lacking.includes(name) && !Object.hasOwn(given, name))
    .map(([name, { says }]): Problem => {
      return { code: 'SETTING_INVALID', where: at(name), message: `is missing: say ${says}` };
    });
  return { used: null, problems: [...problems, ...missing] };
};

const readValue = (field: Field, given: unknown, where: string): ValueRead => {
  const outcome = v.safeParse(field.accepts, given);
  if (outcome.success) return { used: { value: outcome.output }, problems: [] };
  if (field.parts !== undefined && isObject(given)) return readParts(field, field.parts, given, where);
  const message = `must be ${field.says}, but is ${field.isSecret ? kindOf(given) : shown(given)}`;
  return { used: null, problems: [{ code: 'SETTING_INVALID', where, message }] };
};

/**
 * The fields of one object, each on its own merits: a bad one is reported at its `path` and left to its default. Names that
 * are `handledElsewhere` are passed over.
 */
export const readFields = <F extends Fields>(
  fields: F,
  given: Record<string, unknown>,
  path: (name: string) => string,
  handledElsewhere: readonly string[],
): { readonly accepted: Accepted<F>; readonly problems: readonly Problem[] } => {
  const accepted = new Map<string, unknown>();
  const problems: Problem[] = [];
  for (const [name, value] of Object.entries(given)) {
    const known = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (handledElsewhere.includes(name)) continue;
    if (!known) {
      const near = meant(name, [...Object.keys(fields), ...handledElsewhere]);
      const message = near ? `is not a setting; did you mean "${near}"?` : 'is not a setting';
      problems.push({ code: 'SETTING_UNKNOWN', where: path(name), message });
      continue;
    }
    const read = readValue(known, value, path(name));
    if (read.used !== null) accepted.set(name, read.used.value);
    problems.push(...read.problems);
  }
  return { accepted: Object.fromEntries(accepted) as Accepted<F>, problems };
};
