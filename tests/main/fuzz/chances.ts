/** A way in which content goes wrong on its way; `other` is content of another program. */
export type Mutation = (whole: Buffer, chance: () => number, other: Buffer) => Buffer;

/** A whole number from 0 to `limit`, without it. */
export const below = (chance: () => number, limit: number): number => Math.floor(chance() * limit);

/** One of a list; undefined where it is empty. */
export const pickOf = <T>(list: readonly T[], chance: () => number): T | undefined =>
  list[below(chance, list.length)];

/** What has hurt some reader somewhere. */
export const nasty: readonly (string | Buffer)[] = [
  ...['', '0', '-1', '1e999', '-0', '9007199254740993', 'NaN', 'null', 'true', '{}', '[]', '[[]]', '""'],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'length'],
  ...['2026-02-30', '2026-13-45T99:99:99Z', '0000-00-00T00:00:00Z', '+275760-09-13T00:00:00Z', '9999-12-31'],
  ...['1970-01-01T00:00:00+00:00', '2016-12-31T23:59:60Z', '2026-03-29T02:30:00', '24:00', '99:99', '-0:30'],
  ...['99999:59', '47:59', 'P9999D', 'PT0S', '00:00', '+14:00', '-99:99', 'Z', 'Europe/Atlantis', 'UTC'],
  ...['<', '&', '&amp;amp;', '&constructor;', '&#0;', '&#x202e;', '&#1114112;', '<![CDATA[', ']]>', '<!--'],
  ...['<!DOCTYPE a [<!ENTITY b "c">]>', '<event>', '</event>', '</room>', '<day>', '<?xml version="1.0"?>'],
  ...['\u202e', '\u2066', '\u200b', '\ufeff', '\u0000', '\u0085', '\u2028', '\ufffe', '👩‍👩‍👧‍👦', 'Z͑ͫ̓a̴͐l̡go'],
  ...[
    'x'.repeat(5000),
    'ß'.repeat(600),
    '🏐'.repeat(600),
    '['.repeat(200),
    '<a>'.repeat(100),
    '\\ud800',
    '\\u0000',
  ],
  Buffer.from([0xed, 0xa0, 0x80]),
  Buffer.from([0xc0, 0x80]),
  Buffer.from([0xff, 0xfe]),
];
