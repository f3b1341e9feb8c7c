import type { Problem } from '../../../program/result.ts';
import { easternEncoding } from './eastern-encoding.ts';
import { mostlyUtf8, type Salvaged, salvagedUtf8 } from './salvaged-utf8.ts';
import { decodeWindows1252 } from './windows-1252.ts';

/** Text, and a word of doubt where its encoding was not what it claimed. */
export type Decoded = { readonly text: string; readonly problem: Problem | null };

const marks: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Every format begins in ASCII, which two bytes for each character show by its zeros (XML 1.0, appendix F). */
const unmarkedUtf16 = (bytes: Uint8Array): string | null => {
  const zeros = Array.from(bytes.subarray(0, 8), (byte) => (byte === 0 ? '0' : 'x')).join('');
  if (zeros === 'x0x0x0x0') return 'utf-16le';
  return zeros === '0x0x0x0x' ? 'utf-16be' : null;
};

const markedEncoding = (bytes: Uint8Array): string | null =>
  marks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0] ?? unmarkedUtf16(bytes);

const declaration = /^\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w.:-]+)["']/;

const metaCharset = /<meta\s[^>]{0,200}?charset\s*=\s*["']?([\w.:-]+)/i;

/**
 * What the content itself and the server say, in the order in which they are believed: the declaration of XML, the
 * content type, the `meta` of a web page. Who says UTF-16 in single bytes is wrong.
 */
const claimedEncodings = (bytes: Uint8Array, contentType: string | null): readonly string[] => {
  const head = decodeWindows1252(bytes.subarray(0, 2048));
  const declared = declaration.exec(head)?.[1];
  const charset = /;\s*charset\s*=\s*"?([\w.:-]+)/i.exec(contentType ?? '')?.[1];
  return [declared, charset, metaCharset.exec(head)?.[1]].filter((claim) => claim !== undefined);
};

const decoderOf = (label: string): InstanceType<typeof TextDecoder> | null => {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};

/** The text if every byte of it is valid in this encoding, else null. */
const strictly = (bytes: Uint8Array, label: string): string | null => {
  const decoder = decoderOf(label);
  if (decoder?.encoding === 'windows-1252') return decodeWindows1252(bytes);
  // One byte too many is what was added to the end of a file.
  const isTwoByte = decoder?.encoding.startsWith('utf-16') ?? false;
  const whole = isTwoByte ? bytes.subarray(0, bytes.byteLength & ~1) : bytes;
  try {
    return decoder?.decode(whole) ?? null;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
};

const guessed = (text: string, claimed: string | undefined, found: string): Decoded => ({
  text,
  problem: {
    code: 'ENCODING_GUESSED',
    where: claimed ?? 'UTF-8',
    message: `The text is not valid ${claimed ?? 'UTF-8'} and was read as ${found}: check names with accents on the boards.`,
  },
});

const salvaged = ({ text, bad }: Salvaged): Decoded => ({
  text,
  problem: {
    code: 'ENCODING_GUESSED',
    where: 'UTF-8',
    message: `The text is UTF-8 but for ${bad === 1 ? 'one place' : `${bad} places`} that cannot be read (shown as \ufffd): correct the names there and save it as UTF-8.`,
  },
});

/**
 * Any bytes as text: by the byte order mark, the XML declaration, the charset of the content type or of a web page, as
 * UTF-8 where that is valid or all but valid, in an encoding of East Asia where the text is plainly of it, and else as windows-1252, which
 * never fails.
 */
export const decode = (bytes: Uint8Array, contentType: string | null): Decoded => {
  const marked = markedEncoding(bytes);
  const markedText = marked === null ? null : strictly(bytes, marked);
  if (markedText !== null) return { text: markedText, problem: null };
  if (marked === 'utf-8') return salvaged(salvagedUtf8(bytes));
  const claims = claimedEncodings(bytes, contentType);
  const utf8 = strictly(bytes, 'utf-8');
  for (const claim of claims) {
    const text = strictly(bytes, claim);
    // Many an encoding fits most texts: one that is valid UTF-8 beyond ASCII is UTF-8, whatever it claims.
    const isMisnamed = utf8 !== null && utf8 !== text;
    if (text !== null && !isMisnamed) return { text, problem: null };
  }
  const [claimed] = claims;
  if (utf8 !== null)
    return claimed === undefined ? { text: utf8, problem: null } : guessed(utf8, claimed, 'UTF-8');
  const mostly = mostlyUtf8(bytes);
  if (mostly !== null) return salvaged(mostly);
  const eastern = easternEncoding(bytes);
  const easternText = eastern === null ? null : strictly(bytes, eastern);
  return eastern !== null && easternText !== null
    ? guessed(easternText, claimed, eastern)
    : guessed(decodeWindows1252(bytes), claimed, 'windows-1252');
};
