import type { Machine } from '../../../program/time/clock.ts';
import { minutes } from '../../../program/time/instant.ts';
import type { Log } from '../../diagnostics/log.ts';
import type { Answer, Validators } from '../asking/answer.ts';
import type { Ask } from '../asking/ask.ts';
import { type Candidate, markOf } from './candidates.ts';
import { type Met, metOf } from './met.ts';
import { judged, type Trial, type TrialTools, tryInOrder, validatorsOf } from './trial.ts';

/** So many answers in a row that there is no program are more than a page that stands in for an hour. */
const goneAfter = 3;

/** A better address that was silent when another was settled on is asked again after this. */
const askSilentAfter = minutes(60);

export type TrailTools = TrialTools & { readonly machine: Machine; readonly log: Log };

/** The address that a source keeps to. */
type Settled = {
  readonly candidate: Candidate;
  /** Better ones that did not say whether they have the program. */
  readonly silent: readonly Candidate[];
};

const noValidators: Validators = { etag: null, lastModified: null };

/** What is there for want of a better one is not remembered: a restart tries them all. */
const marked = (answer: Answer, { candidate, silent }: Settled): Answer => {
  if (answer.kind !== 'body') return answer;
  const validators = silent.length > 0 ? noValidators : { ...answer.validators, at: markOf(candidate) };
  return { ...answer, validators };
};

/** The server says that there is no program here: not that it cannot be asked. */
const isGone = ({ is, answer }: Met): boolean => {
  if (answer.kind === 'failed') return answer.facts['code'] === 404 || answer.facts['code'] === 410;
  return is === 'none';
};

/** Keeps to one of the addresses of a source. */
const openSettling = ({ machine, log, shown, shownUrl }: TrailTools) => {
  let settled: Settled | null = null;
  let since = 0;
  const settle = (next: Settled): void => {
    settled = next;
    since = machine.steady();
  };
  return {
    now: (): Settled | null => settled,
    settle,
    /** Takes what a trial found. */
    take: ({ answer, found, silent, steps }: Trial): Answer => {
      if (found === null) return answer;
      const next = { candidate: found, silent };
      if (found.url.href !== settled?.candidate.url.href) {
        const system = found.system?.name ?? null;
        log('FEED_FOUND', { feed: shown, at: shownUrl(found.url), system, tried: steps.length });
      }
      settle(next);
      return marked(answer, next);
    },
    /** Whether better addresses may have found their voice. */
    isDue: (): boolean =>
      settled !== null && settled.silent.length > 0 && machine.steady() - since >= askSilentAfter,
  };
};

/**
 * Asks a source that may be at several addresses. The first that reads as a program is kept to, also after a restart (the
 * validators of what is held say which it was): a failure is then a failure, and only where three answers in a row say
 * that there is no program any more are all of them tried anew. An address that did not answer while a later one did is
 * asked again every hour, until it has said whether it has the program.
 */
export const openTrail = (candidates: readonly Candidate[], tools: TrailTools): Ask => {
  const settling = openSettling(tools);
  let gone = 0;
  /** Content that was found to be a program needs no second reading. */
  let good: string | null = null;

  const tryAll = async (
    among: readonly Candidate[],
    known: Validators | null,
    signal: AbortSignal,
  ): Promise<Trial> => {
    gone = 0;
    const trial = await tryInOrder(among, known, tools, signal);
    if (trial.found !== null && trial.answer.kind === 'body') good = trial.answer.sha256;
    return trial;
  };

  /** What better addresses have to say by now; null where they have no program. */
  const askSilent = async ({ candidate, silent }: Settled, signal: AbortSignal): Promise<Answer | null> => {
    const trial = await tryAll(silent, null, signal);
    if (trial.found !== null) return settling.take(trial);
    settling.settle({ candidate, silent: trial.silent });
    return null;
  };

  const askSettled = async (
    keep: Settled,
    known: Validators | null,
    signal: AbortSignal,
  ): Promise<Answer> => {
    const { candidate } = keep;
    const answer = await tools.askAt(candidate)(validatorsOf(candidate, known), signal);
    const isSame = answer.kind === 'not modified' || (answer.kind === 'body' && answer.sha256 === good);
    const met = isSame ? metOf(candidate, answer, null) : await judged(candidate, answer, tools);
    if (met.is === 'program' || met.is === 'thin') {
      gone = 0;
      if (answer.kind === 'body') good = answer.sha256;
      return marked(met.answer, keep);
    }
    gone += isGone(met) ? 1 : 0;
    if (gone < goneAfter) return met.answer;
    const trial = await tryAll(candidates, known, signal);
    return trial.found === null ? met.answer : settling.take(trial);
  };

  return async (known, signal) => {
    const remembered = candidates.find((one) => validatorsOf(one, known) !== null);
    if (settling.now() === null && remembered !== undefined) {
      settling.settle({ candidate: remembered, silent: [] });
    }
    const keep = settling.now();
    if (keep === null) return settling.take(await tryAll(candidates, known, signal));
    const better = settling.isDue() ? await askSilent(keep, signal) : null;
    return better ?? (await askSettled(settling.now() ?? keep, known, signal));
  };
};
