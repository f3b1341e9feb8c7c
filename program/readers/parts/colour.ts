/** A colour of a feed as `#rrggbb` in lower case; `#rgb` and a missing `#` are understood, anything else is null. */
export const hexColour = (raw: string | null): string | null => {
  const [, digits] = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(raw?.trim() ?? '') ?? [];
  if (digits === undefined) return null;
  const full = digits.length === 6 ? digits : digits.replace(/./g, '$&$&');
  return `#${full.toLowerCase()}`;
};
