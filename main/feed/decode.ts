import type { Problem } from '../../program/result.ts';
import { decodeWindows1252 } from './windows-1252.ts';

/** Text, and a word of doubt where its encoding was not what it claimed. */
export type Decoded = { readonly text: string; readonly problem: Problem | null };

const marks: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  // No mark, but an XML file that starts with "<?" in two bytes each (XML 1.0, appendix F).
  ['utf-16le', [0x3c, 0x00, 0x3f, 0x00]],
  ['utf-16be', [0x00, 0x3c, 0x00, 0x3f]],
];

const markedEncoding = (bytes: Uint8Array): string | null =>
  marks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0] ?? null;

const declaration = /^\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w.:-]+)["']/;

/** What the content itself and the server say, in the order in which they are believed. */
const claimedEncodings = (bytes: Uint8Array, contentType: string | null): readonly string[] => {
  const head = decodeWindows1252(bytes.subarray(0, 512));
  const declared = declaration.exec(head)?.[1];
  const charset = /;\s*charset\s*=\s*"?([\w.:-]+)/i.exec(contentType ?? '')?.[1];
  return [declared, charset].filter((claim) => claim !== undefined);
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
  try {
    return decoder?.decode(bytes) ?? null;
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

/**
 * Any bytes as text: by the byte order mark, the XML declaration, the charset of the content type, as UTF-8 where that
 * is valid, and else as windows-1252, which never fails.
 */
export const decode = (bytes: Uint8Array, contentType: string | null): Decoded => {
  const marked = markedEncoding(bytes);
  const markedText = marked === null ? null : strictly(bytes, marked);
  if (markedText !== null) return { text: markedText, problem: null };
  const claims = claimedEncodings(bytes, contentType);
  const utf8 = strictly(bytes, 'utf-8');
  for (const claim of claims) {
    const text = strictly(bytes, claim);
    // A one-byte encoding fits every text: one that is valid UTF-8 beyond ASCII is UTF-8, whatever it claims.
    const misnamed = utf8 !== null && decoderOf(claim)?.encoding === 'windows-1252' && utf8 !== text;
    if (text !== null && !misnamed) return { text, problem: null };
  }
  const [claimed] = claims;
  if (utf8 !== null)
    return claimed === undefined ? { text: utf8, problem: null } : guessed(utf8, claimed, 'UTF-8');
  return guessed(decodeWindows1252(bytes), claimed, 'windows-1252');
};
