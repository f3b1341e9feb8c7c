import { expect, test } from 'playwright/test';
import { decode } from '../../../../main/feed/reading/decode.ts';
import { unfolded } from '../../../../main/feed/reading/unfold.ts';

const text = 'BEGIN:VCALENDAR\r\nSUMMARY:Amphithéâtre\r\nEND:VCALENDAR\r\n';

/** The calendar with a fold after each so many bytes, as RFC 5545 allows. */
const folded = (line: string, width: number, fold: string): Buffer => {
  const bytes = Buffer.from(line);
  const parts: Buffer[] = [];
  for (let start = 0; start < bytes.byteLength; start += width) {
    parts.push(bytes.subarray(start, start + width), Buffer.from(fold));
  }
  return Buffer.concat(parts.slice(0, -1));
};

test('a fold inside a character is taken out before anyone decodes it', () => {
  const [head = '', summary = '', ...rest] = text.split('\r\n');
  for (const fold of ['\r\n ', '\n\t']) {
    for (const width of [9, 18, 19, 20, 21, 22]) {
      const bytes = Buffer.concat([
        Buffer.from(`${head}\r\n`),
        folded(summary, width, fold),
        Buffer.from(['', ...rest].join('\r\n')),
      ]);
      expect(decode(unfolded(bytes), null), `every ${width} bytes`).toEqual({ text, problem: null });
    }
  }
});

test('anything but a calendar stays as it came', () => {
  for (const other of ['<schedule>\n <day/></schedule>', '{\n "schedule": 1}', '\n BEGIN', '']) {
    const bytes = Buffer.from(other);
    expect(unfolded(bytes)).toBe(bytes);
  }
});
