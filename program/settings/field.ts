import * as v from 'valibot';
import { isZone } from '../time/zone.ts';

/** One setting: what it accepts, and the words for people (in a Problem, in the published schema). */
export type Field = {
  readonly accepts: v.GenericSchema;
  /** Completes "must be ...". */
  readonly says: string;
  /** What it does, for the schema and the docs. */
  readonly does: string;
  /** Its value may be a secret, or hold one: no Problem quotes it. */
  readonly isSecret?: true;
  /** Of a value that is an object: what each of its names takes, so that a Problem names the one that is wrong. */
  readonly parts?: Readonly<Record<string, Field>>;
};

/** A field whose value a Problem may quote. */
export const field = <const S extends v.GenericSchema>(accepts: S, says: string, does: string) => ({
  accepts,
  says,
  does,
});

/** A field whose value is an object, or may be one, read part by part. */
export const fieldOfParts = <const S extends v.GenericSchema>(
  accepts: S,
  parts: Readonly<Record<string, Field>>,
  says: string,
  does: string,
) => ({ ...field(accepts, says, does), parts });

/** A field whose value may be a secret, or hold one. */
export const secretField = <const S extends v.GenericSchema>(accepts: S, says: string, does: string) => ({
  ...field(accepts, says, does),
  isSecret: true as const,
});

/** Text of which something is left once it is trimmed. */
export const someText = v.pipe(v.string(), v.trim(), v.nonEmpty());

/** One text or several, as a list. */
export const texts = v.union([
  v.pipe(v.array(someText), v.nonEmpty()),
  v.pipe(
    someText,
    v.transform((one) => [one]),
  ),
]);

/** A whole number between two, both included. */
export const wholeNumber = (from: number, to: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(from), v.maxValue(to));

/** The name of a time zone that exists. */
export const zone = v.pipe(someText, v.check(isZone));

export const zoneSays = 'a time zone such as "Europe/Brussels" or "+01:00"';

/** A language tag in form; whether there is such a language is not asked. */
export const languageTag = v.pipe(someText, v.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/));

export const languageSays = 'a language tag such as "en", "de" or "en-US"';

/** One language, or two on one board. */
export const languageTags = v.pipe(v.array(languageTag), v.minLength(1), v.maxLength(2));

export const languageTagsSay = 'a list of one or two language tags such as ["zh", "en"]';

/** Names as a sentence lists them. */
export const quotedList = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');
