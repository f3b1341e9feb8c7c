/** An object of parsed JSON. Only asked for own fields, never merged: `__proto__` in a feed is a name like any other. */
export type JsonObject = { readonly [name: string]: unknown };

/** Whether a value is an object, and no list. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A field of an object; undefined for anything else. */
export const field = (value: unknown, name: string): unknown =>
  isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;

/** A list as it is, a single object as a list of one (feeds converted from XML do that), anything else as none. */
export const listOf = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  return isObject(value) ? [value] : [];
};

/** A string or a number as text; null where there is none, or only blanks. */
export const textOf = (value: unknown): string | null => {
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : null;
};

/** The first of these fields that holds text. */
export const textField = (value: unknown, ...names: readonly string[]): string | null => {
  for (const name of names) {
    const text = textOf(field(value, name));
    if (text !== null) return text;
  }
  return null;
};

/**
 * Text that may come in several languages (`{ "en": …, "de": … }`), or as an object with a name: the wanted language,
 * else English, else the first text in it.
 */
export const translatedText = (value: unknown, language: string | null): string | null => {
  if (!isObject(value)) return textOf(value);
  const wanted = language === null ? [] : [language, language.split(/[-_]/)[0] ?? language];
  const named = textField(value, ...wanted, 'en', 'name');
  return (
    named ??
    Object.values(value)
      .map(textOf)
      .find((text) => text !== null) ??
    null
  );
};
