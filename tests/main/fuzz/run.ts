import { gzipSync } from 'node:zlib';
import { readBytes } from '../../../main/feed/reading/read-bytes.ts';
import { type Instant, instant } from '../../../program/time/instant.ts';
import { plainOptions } from '../../fixtures/feeds.ts';
import { brokenPromises } from '../../fixtures/invariants.ts';
import type { Specimen } from './corpus.ts';
import { type Heard, hashOf, type Lane, type Tried } from './lane.ts';
import { type Mutant, mutantOf } from './mutant.ts';

/** What a row of mutants came to. Plain JSON. */
export type Tally = {
  readonly specimen: string;
  mutants: number;
  accepted: number;
  /** Accepted beside the last good program, whose sessions stay (rule 19). */
  doubted: number;
  confirmed: number;
  /** Tries that were late and repeated. */
  repeated: number;
  /** Refusals by their code. */
  readonly rejected: Record<string, number>;
  /** The longest that one mutant took, in ms, and its number. */
  slowest: { readonly ms: number; readonly mutant: number };
  /** What must not be, each with its mutant. */
  readonly faults: string[];
};

/** No mutant may take longer, from its request to its verdict (`faults.md` C1). */
const longest = 5000;

const emptyTally = (specimen: string): Tally => ({
  specimen,
  mutants: 0,
  accepted: 0,
  doubted: 0,
  confirmed: 0,
  repeated: 0,
  rejected: {},
  slowest: { ms: 0, mutant: -1 },
  faults: [],
});

/** A refusal that came of a reader that broke, hung or ate memory is no refusal but a bug it happened to survive. */
const isBreakdown = (message: string): boolean =>
  /broke its reader|ended its reader|longer than|memory/.test(message);

/** What is wrong with an accepted program, or with the disk after it. */
const faultsOfAccepted = async (
  lane: Lane,
  mutant: Mutant,
  heard: Extract<Heard, { kind: 'program' }>,
): Promise<string[]> => {
  const broken = [...brokenPromises(heard.program, mutant.chance)];
  // Asked once more it is confirmed, and by then it is kept.
  const again = await lane.try(mutant.bytes, mutant.packed ? 'gzip' : undefined);
  if (again.heard.kind !== 'confirmed') broken.push(`accepted, then ${again.heard.kind}`);
  if ((await lane.kept()) !== hashOf(heard.program)) broken.push('another program was kept than was shown');
  return broken;
};

const faultsOf = async (lane: Lane, mutant: Mutant, heard: Heard, lastGood: string): Promise<string[]> => {
  switch (heard.kind) {
    case 'bug':
      return [`a bug: ${describe(heard)}`];
    case 'program':
      return faultsOfAccepted(lane, mutant, heard);
    case 'confirmed':
      return [];
    case 'problem':
      return [
        ...(isBreakdown(heard.problem.message) ? [heard.problem.message] : []),
        ...((await lane.kept()) === lastGood ? [] : ['the last good program was not kept']),
      ];
  }
};

const count = (tally: Tally, heard: Heard, took: number, mutant: number): void => {
  tally.mutants += 1;
  if (heard.kind === 'program') tally.accepted += 1;
  if (heard.kind === 'program' && heard.doubted) tally.doubted += 1;
  if (heard.kind === 'confirmed') tally.confirmed += 1;
  if (heard.kind === 'problem')
    tally.rejected[heard.problem.code] = (tally.rejected[heard.problem.code] ?? 0) + 1;
  if (took > tally.slowest.ms) tally.slowest = { ms: Math.round(took), mutant };
};

const describe = (heard: Heard): string =>
  heard.kind === 'bug' && heard.error instanceof Error
    ? (heard.error.stack ?? heard.error.message)
    : JSON.stringify(heard);

/** Has the specimen taken again, however much was put beside it; gives what came last. */
const settle = async (lane: Lane, bytes: Buffer): Promise<Heard> => {
  let { heard } = await lane.try(bytes);
  // A version that is older than the mutant's claim is believed the third time (T13), a loss by staff (rule 19).
  for (let times = 0; times < 4 && (heard.kind !== 'confirmed' || heard.doubted); times += 1) {
    if ('doubted' in heard && heard.doubted) await lane.believe();
    ({ heard } = await lane.try(bytes));
  }
  return heard;
};

/** When half of a specimen is still to come. */
const midst = (bytes: Buffer): Instant => {
  const read = readBytes({ bytes, contentType: null, options: plainOptions });
  const sessions = read.ok ? read.value.program.sessions : [];
  return sessions[sessions.length >> 1]?.start ?? instant(0);
};

/** Has the specimen held and kept, in the midst of it from the first reading on; gives its hash. */
const hold = async (lane: Lane, { name, bytes }: Specimen): Promise<string> => {
  lane.setBoard(midst(bytes));
  const heard = await settle(lane, bytes);
  const kept = await lane.kept();
  if (heard.kind !== 'confirmed' || kept === null)
    throw new Error(`${name} is not taken: ${describe(heard)}`);
  return kept;
};

const isLate = ({ heard, took }: Tried): boolean =>
  took > longest || (heard.kind === 'problem' && /longer than/.test(heard.problem.message));

/**
 * What a mutant comes to. One that is late is tried again, twice at most: a machine that is busy with other things is
 * no fault of a reader, and what hangs a reader hangs it every time.
 */
const tried = async (
  lane: Lane,
  specimen: Specimen,
  { bytes, packed }: Mutant,
): Promise<Tried & { readonly repeats: number }> => {
  const encoding = packed ? 'gzip' : undefined;
  let last = await lane.try(bytes, encoding);
  let repeats = 0;
  for (; repeats < 2 && isLate(last); repeats += 1) {
    if (last.heard.kind === 'program') await settle(lane, specimen.bytes);
    last = await lane.try(bytes, encoding);
  }
  return { ...last, repeats };
};

/** Sends mutants of one specimen through a lane, each while the specimen itself is the last good program. */
export const runMutants = async (
  lane: Lane,
  specimen: Specimen,
  seed: number,
  numbers: readonly number[],
): Promise<Tally> => {
  const tally = emptyTally(specimen.name);
  const lastGood = await hold(lane, specimen);
  for (const number of numbers) {
    const mutant = mutantOf(seed, number, (bytes) => gzipSync(bytes));
    const { heard, took, repeats } = await tried(lane, specimen, mutant);
    tally.repeated += repeats;
    count(tally, heard, took, number);
    const faults = await faultsOf(lane, mutant, heard, lastGood);
    if (took > longest) faults.push(`it took ${Math.round(took)} ms`);
    if (heard.kind === 'program') {
      const after = await settle(lane, specimen.bytes);
      if ((await lane.kept()) !== lastGood) faults.push(`the program did not come back: ${describe(after)}`);
    }
    const named = `mutant ${number} (${mutant.how}${mutant.packed ? ', packed' : ''}) of ${specimen.name}`;
    tally.faults.push(...faults.map((fault) => `${named}: ${fault}`));
  }
  return tally;
};
