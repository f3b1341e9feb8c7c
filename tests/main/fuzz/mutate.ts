/** A way in which content goes wrong on its way. */
export type Mutation = (whole: Buffer, chance: () => number, other: Buffer) => Buffer;

const below = (chance: () => number, limit: number): number => Math.floor(chance() * limit);

const bit: Mutation = (whole, chance) => {
  const bad = Buffer.from(whole);
  for (let flips = 1 + below(chance, 8); flips > 0; flips -= 1) {
    const at = below(chance, bad.byteLength);
    bad[at] = (bad[at] ?? 0) ^ (1 << below(chance, 8));
  }
  return bad;
};

const telling = Buffer.from('\0\u00ff\ufeff<>&"\'{}[],:;\\/!-+0123456789TZ \n\r\t');

const byte: Mutation = (whole, chance) => {
  let bad = whole;
  for (let times = 1 + below(chance, 8); times > 0; times -= 1) {
    const at = below(chance, bad.byteLength + 1);
    const removed = below(chance, 3);
    const added = Array.from({ length: below(chance, 3) }, () =>
      chance() < 0.5 ? (telling[below(chance, telling.byteLength)] ?? 0) : below(chance, 256),
    );
    bad = Buffer.concat([bad.subarray(0, at), Buffer.from(added), bad.subarray(at + removed)]);
  }
  return bad;
};

/** What has hurt some reader somewhere. */
const nasty: readonly (string | Buffer)[] = [
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

const word = /"(?:[^"\\]|\\.)*"|<[^<>]*>|[\w+:.-]+/g;

/** The tokens in a stretch around a random place, as offsets in the whole. */
const someToken = (whole: Buffer, chance: () => number): readonly [number, number] => {
  const start = below(chance, whole.byteLength);
  const stretch = whole.subarray(start, start + 400).toString('latin1');
  const tokens = [...stretch.matchAll(word)];
  const chosen = tokens[below(chance, tokens.length)];
  return chosen === undefined
    ? [start, start]
    : [start + chosen.index, start + chosen.index + chosen[0].length];
};

/** A text mostly stays a text of its syntax, so that what is inside comes as far as the readers. */
const inPlaceOf = (old: Buffer, poison: Buffer, chance: () => number): Buffer => {
  if (old[0] !== 0x22 || chance() < 0.2) return poison;
  return chance() < 0.6
    ? Buffer.from(JSON.stringify(poison.toString('utf8')))
    : Buffer.concat([old.subarray(0, 1), poison, old.subarray(-1)]);
};

const token: Mutation = (whole, chance) => {
  let bad = whole;
  for (let times = 1 + below(chance, 4); times > 0; times -= 1) {
    const [start, end] = someToken(bad, chance);
    const [from, to] = someToken(bad, chance);
    const old = bad.subarray(start, end);
    const poison = Buffer.from(nasty[below(chance, nasty.length)] ?? '');
    const choices = [
      Buffer.alloc(0),
      Buffer.concat([old, old]),
      bad.subarray(from, to),
      ...[1, 2, 3].map(() => inPlaceOf(old, poison, chance)),
    ];
    const put = choices[below(chance, choices.length)] ?? old;
    bad = Buffer.concat([bad.subarray(0, start), put, bad.subarray(end)]);
  }
  return bad;
};

const truncation: Mutation = (whole, chance) => whole.subarray(0, below(chance, whole.byteLength));

const splice: Mutation = (whole, chance, other) => {
  const from = below(chance, other.byteLength);
  const length = Math.floor(other.byteLength * chance() ** 4);
  const at = below(chance, whole.byteLength);
  const removed = Math.floor((whole.byteLength - at) * chance() ** 4);
  return Buffer.concat([
    whole.subarray(0, at),
    other.subarray(from, from + length),
    whole.subarray(at + removed),
  ]);
};

/** All ways, by name. */
export const mutations = { bit, byte, token, truncation, splice } as const satisfies Readonly<
  Record<string, Mutation>
>;

export type MutationName = keyof typeof mutations;
