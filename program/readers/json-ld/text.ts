import { field, textField, textOf } from '../json/value.ts';
import { several } from './nodes.ts';

/**
 * The text of a value: as it is, in the wanted language of several (`{ "@value": …, "@language": … }`), or the name of
 * the thing it is; null where there is none.
 */
export const textIn = (value: unknown, language: string | null = null): string | null => {
  const values = several(value);
  const wanted = values.find((one) => language !== null && textField(one, '@language') === language);
  for (const one of wanted === undefined ? values : [wanted]) {
    const text = textOf(one) ?? textField(one, '@value') ?? nameOf(one, language);
    if (text !== null) return text;
  }
  return null;
};

const nameOf = (thing: unknown, language: string | null): string | null => {
  const name = field(thing, 'name');
  // A name is text; a thing that has a thing for a name is no name either.
  return name === undefined || several(name).some((one) => field(one, 'name') !== undefined)
    ? null
    : textIn(name, language);
};

/** The address of a thing that may be written as itself or as an object with one (`url` of an image). */
export const addressIn = (value: unknown): string | null => {
  const [first] = several(value);
  return textOf(first) ?? textField(first, 'url', 'contentUrl', '@id');
};
