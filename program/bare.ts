/**
 * A text as it is compared with words in any language: wide forms made narrow, lower case, without accents, blanks and
 * line breaks as one space. Marks that make another letter (Japanese ガ) stay.
 */
export const bare = (text: string): string => withoutAccents(text).replace(/\s+/g, ' ').trim();

const withoutAccents = (text: string): string =>
  // Nearly every cell of a table is plain: normalizing those three times would be a quarter of a reading.
  /^[\n-~]*$/.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKC')
        .toLowerCase()
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .normalize('NFC');
