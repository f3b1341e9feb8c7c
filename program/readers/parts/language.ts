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

const namedLanguages = new Map(
  Object.entries({
    en: ['english', 'englisch', 'anglais', 'inglés', '英語'],
    de: ['german', 'deutsch', 'allemand'],
    fr: ['french', 'français', 'französisch'],
    es: ['spanish', 'español', 'castellano'],
    it: ['italian', 'italiano'],
    pt: ['portuguese', 'português'],
    nl: ['dutch', 'nederlands'],
    pl: ['polish', 'polski'],
    ja: ['japanese', '日本語'],
    zh: ['chinese', '中文', '汉语', '漢語', 'mandarin'],
    ko: ['korean', '한국어'],
  }).flatMap(([tag, names]) => names.map((name) => [name, tag] as const)),
);

/** The tag of a language that organisers name in words (`English`, `日本語`); null for others, and for "Mixed". */
export const languageNamed = (name: string): string | null =>
  namedLanguages.get(name.trim().toLowerCase()) ?? languageTag(/^[a-z]{2}$/i.test(name.trim()) ? name : null);
