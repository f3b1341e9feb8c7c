import { chanceOf } from '../../program/schedule/random-program.ts';
import { corpus, type Specimen } from './corpus.ts';
import { type MutationName, mutations } from './mutate.ts';

/** A program gone wrong: which, how, and the chance that goes on from there. */
export type Mutant = {
  readonly number: number;
  readonly how: MutationName;
  readonly bytes: Buffer;
  /** One in a hundred is packed first and goes wrong packed. */
  readonly packed: boolean;
  readonly chance: () => number;
};

/** Tokens and structure twice: they are what gets past the parsers. */
const names: readonly MutationName[] = [
  ...(['bit', 'byte', 'token', 'token', 'structure', 'structure', 'truncation', 'splice'] as const),
];

const chanceFor = (seed: number, number: number): (() => number) => {
  const chance = chanceOf(seed * 1_000_003 + number);
  // Neighbours in number begin alike.
  for (let draw = 0; draw < 5; draw += 1) chance();
  return chance;
};

const pick = <T>(list: readonly T[], chance: () => number): T => {
  const one = list[Math.floor(chance() * list.length)];
  if (one === undefined) throw new RangeError('nothing to pick from');
  return one;
};

/** Small programs take up to four turns for one of the large ones: what hurts a reader seldom takes a megabyte. */
const turns: readonly Specimen[] = [1, 2, 3, 4].flatMap((turn) =>
  corpus.filter(({ bytes }) => turn === 1 || bytes.byteLength * turn < 1_000_000),
);

/** Which program the mutants of this number are made of. */
export const specimenOf = (number: number): Specimen =>
  pick(turns, () => (number % turns.length) / turns.length);

/** The mutant of that number; the same for a seed on every machine that has the same programs. */
export const mutantOf = (seed: number, number: number, pack: (bytes: Buffer) => Buffer): Mutant => {
  const chance = chanceFor(seed, number);
  const how = pick(names, chance);
  const packed = chance() < 0.01;
  const whole = specimenOf(number).bytes;
  const other = pick(corpus, chance).bytes;
  return { number, how, packed, bytes: mutations[how](packed ? pack(whole) : whole, chance, other), chance };
};
