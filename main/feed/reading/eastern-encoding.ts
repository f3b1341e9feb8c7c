/** So much of a text tells its language. */
const sampleSize = 64 * 1024;

/** The share of a text's characters beyond ASCII that are of this kind. */
const shareOf = (text: string, kind: RegExp): number => {
  const all = text.match(/[^\0-\x7f]/g)?.length ?? 0;
  return all === 0 ? 0 : (text.match(kind)?.length ?? 0) / all;
};

const kana = /[\u3041-\u30ff]/g;
const japanese = /[\u3000-\u30ff\u4e00-\u9fff\uff01-\uff5e]/g;
const hangul = /[\uac00-\ud7a3]/g;

/** Where the lead bytes of everyday characters are, and of punctuation; the rest of a table is for rare ones. */
type Table = { readonly leads: readonly [number, number]; readonly trail: (byte: number) => boolean };

/** Level 1 of GB 2312, and of Big5. */
const simplified: Table = { leads: [0xb0, 0xd7], trail: (byte) => byte >= 0xa1 };
const traditional: Table = {
  leads: [0xa4, 0xc6],
  trail: (byte) => (byte >= 0x40 && byte <= 0x7e) || byte >= 0xa1,
};

/** The share of two-byte characters that are everyday ones. */
const everyday = (bytes: Uint8Array, { leads: [first, last], trail }: Table): number => {
  let usual = 0;
  let all = 0;
  for (let index = 0; index < bytes.byteLength; index += 1) {
    const lead = bytes[index] ?? 0;
    if (lead < 0x80) continue;
    index += 1;
    all += 1;
    const isUsual = (lead >= first && lead <= last) || (lead >= 0xa1 && lead <= 0xa3);
    if (isUsual && trail(bytes[index] ?? 0)) usual += 1;
  }
  return all === 0 ? 0 : usual / all;
};

type Candidate = {
  readonly label: string;
  readonly isLikely: (text: string, bytes: Uint8Array) => boolean;
};

const isJapanese = (text: string): boolean => shareOf(text, kana) >= 0.05 && shareOf(text, japanese) >= 0.95;

/** In the order in which they can be told: kana and hangul leave no doubt, Chinese only by what is everyday in it. */
const candidates: readonly Candidate[] = [
  { label: 'shift_jis', isLikely: isJapanese },
  { label: 'euc-jp', isLikely: isJapanese },
  { label: 'euc-kr', isLikely: (text) => shareOf(text, hangul) >= 0.8 },
  { label: 'gb18030', isLikely: (_, bytes) => everyday(bytes, simplified) >= 0.9 },
  { label: 'big5', isLikely: (_, bytes) => everyday(bytes, traditional) >= 0.9 },
];

const sampled = (bytes: Uint8Array, label: string): string | null => {
  try {
    // A sample may end within a character.
    return new TextDecoder(label, { fatal: true }).decode(bytes, { stream: true });
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
};

/** Characters beyond ASCII stand together in these languages; accents of others stand alone between letters. */
const isEastern = (text: string): boolean =>
  shareOf(text, /[\u3000-\u9fff\uac00-\ud7a3\uff01-\uff5e](?=[^\0-\x7f])/g) >= 0.5;

/**
 * The label of the encoding that Excel and others write in Japan, Korea and China, where text that is no UTF-8 is plainly
 * of one of these languages; null without certainty.
 */
export const easternEncoding = (bytes: Uint8Array): string | null => {
  const sample = bytes.subarray(0, sampleSize);
  const likely = candidates.find(({ label, isLikely }) => {
    const text = sampled(sample, label);
    return text !== null && isEastern(text) && isLikely(text, sample);
  });
  return likely?.label ?? null;
};
