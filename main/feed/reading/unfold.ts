const [tab, lineFeed, carriageReturn, blank] = [9, 10, 13, 32] as const;

const isCalendar = (bytes: Uint8Array): boolean =>
  /^(?:\u00ef\u00bb\u00bf)?[\s\0]*BEGIN:VCALENDAR/i.test(
    Buffer.from(bytes.subarray(0, 64)).toString('latin1'),
  );

/**
 * A calendar without the folds of its lines (RFC 5545 3.1); any other content as it is. Folds count bytes, so they may
 * fall inside a character: who decodes first finds half of it on either side (JRES 2022).
 */
export const unfolded = (bytes: Uint8Array): Uint8Array => {
  if (!isCalendar(bytes)) return bytes;
  const kept = Buffer.alloc(bytes.byteLength);
  let length = 0;
  for (let index = 0; index < bytes.byteLength; index += 1) {
    const byte = bytes[index] ?? 0;
    const next = bytes[index + 1];
    if (byte === lineFeed && (next === blank || next === tab)) {
      if (kept[length - 1] === carriageReturn) length -= 1;
      index += 1;
    } else {
      kept[length] = byte;
      length += 1;
    }
  }
  return kept.subarray(0, length);
};
