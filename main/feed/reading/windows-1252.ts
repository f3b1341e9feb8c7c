/** What 0x80 to 0x9f are (Encoding Standard, index windows-1252); the five gaps stay control characters. */
const upper = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/**
 * Bytes as windows-1252 text; never fails. Node's own decoder of that name reads ISO-8859-1 in some versions
 * (nodejs/node#56542) and loses quotation marks and dashes.
 */
export const decodeWindows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (control) => upper[control.charCodeAt(0) - 0x80] ?? control);
