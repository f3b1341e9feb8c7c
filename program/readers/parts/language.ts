/**
 * The one language a feed names, as a canonical BCP 47 tag (`En` becomes `en`, `zh_TW` becomes `zh-TW`);
 * null for none, for a list (`de, en`) and for what is no tag.
 */
export const languageTag = (raw: string | null): string | null => {
  const tag = raw?.trim().replaceAll('_', '-') ?? '';
  if (/^[a-z]{2}$/.test(tag)) return tag; // nearly all there are: asking Intl for each would be a tenth of a reading
  if (!/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag)) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null; // well-formed to the eye, yet refused by Intl, such as a variant given twice
  }
};
