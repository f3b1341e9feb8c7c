import { below, type Mutation, nasty } from './chances.ts';
import { structure } from './structure.ts';

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
export const mutations = { bit, byte, token, structure, truncation, splice } as const satisfies Readonly<
  Record<string, Mutation>
>;

export type MutationName = keyof typeof mutations;
