import { expect, test } from 'playwright/test';
import { decode } from '../../../../main/feed/reading/decode.ts';

const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const xml = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?><t>Café</t>`;

const decoded = (bytes: Uint8Array, contentType: string | null = null): readonly [string, string | null] => {
  const { text, problem } = decode(bytes, contentType);
  return [text, problem?.code ?? null];
};

test('C1: UTF-8 is read as it is, with and without its mark', () => {
  expect(decoded(Buffer.from('Café 日本'))).toEqual(['Café 日本', null]);
  expect(decoded(Buffer.from('\ufeffCafé'))).toEqual(['Café', null]);
});

test('C1: a mark beats every claim', () => {
  const little = Buffer.from('\ufeffCafé', 'utf16le');
  expect(decoded(little, 'text/xml; charset=utf-8')).toEqual(['Café', null]);
  expect(decoded(Buffer.from(little).swap16())).toEqual(['Café', null]);
});

test('two-byte XML is known without a mark', () => {
  const little = Buffer.from(xml('UTF-16'), 'utf16le');
  expect(decoded(little)).toEqual([xml('UTF-16'), null]);
  expect(decoded(Buffer.from(little).swap16())).toEqual([xml('UTF-16'), null]);
});

test('the XML declaration is believed, then the content type', () => {
  expect(decoded(latin(xml('ISO-8859-1')))).toEqual([xml('ISO-8859-1'), null]);
  expect(decoded(latin('Café'), 'text/calendar; charset="iso-8859-1"')).toEqual(['Café', null]);
  expect(decoded(Buffer.from([0xc3, 0xfb]), 'text/plain; charset=gb18030')).toEqual(['名', null]);
});

test('C1: a false claim is passed over, and said', () => {
  expect(decoded(Buffer.from(xml('ISO-8859-1')))).toEqual([xml('ISO-8859-1'), 'ENCODING_GUESSED']);
  expect(decoded(Buffer.from(xml('UTF-16')))).toEqual([xml('UTF-16'), 'ENCODING_GUESSED']);
  expect(decoded(Buffer.from(xml('klingon')))).toEqual([xml('klingon'), 'ENCODING_GUESSED']);
});

test('the meta of a web page is believed after the content type', () => {
  const page = '<html><head><meta charset="iso-8859-1"><p>Café';
  expect(decoded(latin(page))).toEqual([page, null]);
  const older = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">Café';
  expect(decoded(latin(older))).toEqual([older, null]);
  expect(decoded(Buffer.from(page), 'text/html; charset=utf-8')).toEqual([page, null]);
});

test('who claims another encoding and is valid UTF-8 is UTF-8', () => {
  expect(decoded(Buffer.from('カフェ'), 'text/csv; charset=shift_jis')).toEqual([
    'カフェ',
    'ENCODING_GUESSED',
  ]);
});

test('a harmless claim about plain ASCII is not worth a word', () => {
  expect(decoded(Buffer.from('{}'), 'application/json; charset=iso-8859-1')).toEqual(['{}', null]);
});

test('C1: what is valid in nothing it claims is read as windows-1252, and said', () => {
  expect(decoded(latin('{"title":"Café"}'))).toEqual(['{"title":"Café"}', 'ENCODING_GUESSED']);
  expect(decoded(latin(xml('utf-8')))).toEqual([xml('utf-8'), 'ENCODING_GUESSED']);
  expect(decoded(Buffer.from([0x93, 0x68, 0x69, 0x94]))).toEqual(['“hi”', 'ENCODING_GUESSED']);
});

test('C1: a bad byte in UTF-8 costs that character and not the accents of all others, and is said', () => {
  const withByte = (byte: number, ...parts: string[]): Buffer =>
    Buffer.concat(
      parts.flatMap((part, index) => [Buffer.from(index === 0 ? [] : [byte]), Buffer.from(part)]),
    );
  const text = 'Amphithéâtre, Café, 日本';
  for (const byte of [0xff, 0xe9, 0x80, 0xc3]) {
    expect(decoded(withByte(byte, text, '\n'))).toEqual([`${text}\ufffd\n`, 'ENCODING_GUESSED']);
  }
  expect(decoded(withByte(0xff, xml('utf-8'), xml('')))[0]).toContain('Café</t>\ufffd<');
  expect(decoded(withByte(0xff, '\ufeffCafé', 'x', 'y'))).toEqual(['Café\ufffdx\ufffdy', 'ENCODING_GUESSED']);
  expect(decode(withByte(0xff, text, 'x', 'y'), null).problem?.message).toContain('but for 2 places');
  expect(decode(withByte(0xff, text, 'x'), null).problem?.message).toContain('but for one place');
});

test('C1: UTF-8 that is cut within a character is UTF-8', () => {
  const whole = Buffer.from('Amphithéâtre, 日');
  for (const cut of [1, 2]) {
    const bytes = whole.subarray(0, whole.byteLength - cut);
    expect(decoded(bytes)).toEqual(['Amphithéâtre, \ufffd', 'ENCODING_GUESSED']);
  }
});

test('C1: characters that only chance makes of windows-1252 make no UTF-8 of it', () => {
  // ß“ and É with a hard space are both characters of UTF-8.
  const german = [0x84, ...latin('Spaß'), 0x93, 0x2c, 0x84, ...latin('Groß'), 0x93];
  expect(decoded(Buffer.from(german))).toEqual(['„Spaß“,„Groß“', 'ENCODING_GUESSED']);
  expect(decoded(latin('CAFÉ\u00a0: été'))).toEqual(['CAFÉ\u00a0: été', 'ENCODING_GUESSED']);
});

test('C1: any bytes at all come out as text', () => {
  const every = Uint8Array.from({ length: 256 }, (_, index) => index);
  expect(decode(every, 'text/plain; charset=').text).toHaveLength(256);
  expect(decoded(new Uint8Array(0))).toEqual(['', null]);
});
