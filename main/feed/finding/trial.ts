import { insecurity } from '../asking/address.ts';
import type { Answer, Body, Validators } from '../asking/answer.ts';
import type { Ask } from '../asking/ask.ts';
import type { ReadResult } from '../reading/read-bytes.ts';
import { type Candidate, candidatesIn, markOf } from './candidates.ts';
import { type Met, metOf, type Step, stepOf } from './met.ts';
import { mostTelling } from './telling.ts';

/** As many addresses are asked in one trial, however many a page names. */
const mostTried = 8;

export type TrialTools = {
  /** How a candidate is asked, each time in the same way. */
  readonly askAt: (candidate: Candidate) => Ask;
  readonly read: (bytes: Uint8Array, contentType: string | null) => Promise<ReadResult>;
  readonly shownUrl: (url: URL) => string;
  /** The source as it may be shown. */
  readonly shown: string;
};

/** What trying in order comes to. */
export type Trial = {
  /** The first program's, with its reading; else the failure or the unreadable answer that says most. */
  readonly answer: Answer;
  /** Where there is a program; null where there is none. */
  readonly found: Candidate | null;
  /** Candidates before it that did not say whether they have the program. */
  readonly silent: readonly Candidate[];
  readonly steps: readonly Step[];
};

/** Who wrote `webcal:` and gets plain http has not chosen it. */
const withReading = (body: Body, read: ReadResult, { url, isLastResort }: Candidate, where: string): Body => {
  const doubt = isLastResort ? insecurity({ kind: 'http', url, authorization: null }) : null;
  if (doubt === null || !read.ok) return { ...body, read };
  const { program } = read.value;
  const problems = [{ ...doubt, where }, ...program.problems];
  return { ...body, read: { ok: true, value: { ...read.value, program: { ...program, problems } } } };
};

/** Validators go back to the address that they are of and to no other. */
export const validatorsOf = (candidate: Candidate, known: Validators | null): Validators | null =>
  known?.at === markOf(candidate) ? known : null;

/** What an answer of a candidate comes to, read where there is something to read. */
export const judged = async (candidate: Candidate, answer: Answer, tools: TrialTools): Promise<Met> => {
  if (answer.kind !== 'body') return metOf(candidate, answer, null);
  const read = await tools.read(answer.bytes, answer.contentType);
  return metOf(candidate, withReading(answer, read, candidate, tools.shown), read);
};

/** What is left to try after this one: without what is on a server that is away, with what a page names. */
const leftAfter = (
  { is, candidate, answer, read }: Met,
  left: readonly Candidate[],
): readonly Candidate[] => {
  if (is === 'away') return left.filter(({ url }) => url.origin !== candidate.url.origin);
  if (!candidate.mayBePage || answer.kind !== 'body' || read === null) return left;
  const links = (read.ok ? read.value.links : read.links) ?? [];
  const isPage = read.ok ? links.length > 0 : read.sniff === 'html';
  if (!isPage) return left;
  const more = candidatesIn(candidate.url, answer.url ?? candidate.url, links);
  return [...more, ...left].filter(({ url }) => url.href !== candidate.url.href);
};

const foremost = (candidates: readonly Candidate[], known: Validators | null): readonly Candidate[] => {
  const remembered = candidates.find((one) => validatorsOf(one, known) !== null);
  return remembered === undefined
    ? candidates
    : [remembered, ...candidates.filter((one) => one !== remembered)];
};

/**
 * Asks the candidates one after the other, until one reads as a program: the one that `known` is of first, where it is
 * among them. A page with a single entry is taken only where nothing that it links to is more.
 */
export const tryInOrder = async (
  candidates: readonly Candidate[],
  known: Validators | null,
  tools: TrialTools,
  signal: AbortSignal,
): Promise<Trial> => {
  const met: Met[] = [];
  const asked = new Set<string>();
  let left = foremost(candidates, known);
  for (let [next] = left; next !== undefined && met.length < mostTried; [next] = left) {
    asked.add(next.url.href);
    const answer = await tools.askAt(next)(validatorsOf(next, known), signal);
    const one = await judged(next, answer, tools);
    met.push(one);
    if (one.is === 'program' || signal.aborted) return trialOf(met, one.is === 'program' ? one : null, tools);
    const rest = leftAfter(one, left).filter(({ url }) => !asked.has(url.href));
    left = foremost(rest, known);
  }
  return trialOf(met, met.find(({ is }) => is === 'thin') ?? null, tools);
};

const trialOf = (met: readonly Met[], found: Met | null, { shown, shownUrl }: TrialTools): Trial => ({
  answer: found?.answer ?? mostTelling(met, shown),
  found: found?.candidate ?? null,
  silent: met.filter(({ is }) => is === 'silent' || is === 'away').map(({ candidate }) => candidate),
  steps: met.map((one) => stepOf(one, shownUrl)),
});
