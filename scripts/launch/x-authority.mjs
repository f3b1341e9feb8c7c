const cookieName = 'MIT-MAGIC-COOKIE-1';

/** @param {Buffer} bytes a field of the file: its length in two bytes, then itself */
const field = (bytes) => Buffer.concat([Buffer.from([bytes.length >> 8, bytes.length & 0xff]), bytes]);

/**
 * The content of an X authority file with one cookie for any display (family "wild", no address, no number), so that
 * it can be written before the display's number is known. Layout: libXau's Xauth(5).
 * @param {Buffer} cookie 16 random bytes
 */
export const xAuthority = (cookie) =>
  Buffer.concat([
    Buffer.from([0xff, 0xff]),
    field(Buffer.alloc(0)),
    field(Buffer.alloc(0)),
    field(Buffer.from(cookieName)),
    field(cookie),
  ]);
