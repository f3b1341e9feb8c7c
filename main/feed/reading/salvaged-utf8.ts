/** What is read in spite of some bytes that are no UTF-8. */
export type Salvaged = {
  /** With U+FFFD where they stand. */
  readonly text: string;
  /** How many times they do. */
  readonly bad: number;
};

const replacement = 0xfffd;

/** UTF-8 whatever it costs: what its mark says that it is. */
export const salvagedUtf8 = (bytes: Uint8Array): Salvaged => {
  const text = new TextDecoder().decode(bytes);
  return { text, bad: counted(text, (code) => code === replacement) };
};

/**
 * UTF-8 with a few bad bytes, which an editor, a cut or a copied name left in it; null of other encodings. Characters
 * of more than one byte come about by chance now and then (`ß“` of windows-1252 is one), but not twice as often as what
 * fits no such character.
 */
export const mostlyUtf8 = (bytes: Uint8Array): Salvaged | null => {
  const salvaged = salvagedUtf8(bytes);
  const good = counted(salvaged.text, (code) => code > 0x7f && code !== replacement);
  return good >= 2 * salvaged.bad ? salvaged : null;
};

const counted = (text: string, isMeant: (code: number) => boolean): number => {
  let count = 0;
  for (let index = 0; index < text.length; index += 1) if (isMeant(text.charCodeAt(index))) count += 1;
  return count;
};
