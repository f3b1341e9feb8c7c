/**
 * A text as it is compared with words in any language: wide forms made narrow, lower case, without accents, blanks and
 * line breaks as one space. Marks that make another letter (Japanese ガ) stay.
 */
export const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
