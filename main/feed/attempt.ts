import { accept } from '../../program/accept.ts';
import type { Program } from '../../program/model.ts';
import { type Body, type Failed, failed, type Validators } from './answer.ts';
import type { Ask } from './ask.ts';
import type { Read, ReadResult } from './read-bytes.ts';
import { rejectionFacts, type Unread } from './rejection.ts';

/** The last good program of a source, and what its content is known by. */
export type Held = {
  readonly program: Program;
  readonly validators: Validators;
  readonly contentHash: string;
};

/** What one refresh comes to. A failure leaves what is held, its validators included, as it was. */
export type Outcome =
  | { readonly kind: 'confirmed'; readonly held: Held }
  | { readonly kind: 'replaced'; readonly held: Held; readonly body: Body; readonly read: Read }
  | Failed;

export type AttemptTools = {
  /** The source as it may be shown. */
  readonly shown: string;
  readonly ask: Ask;
  readonly read: (bytes: Uint8Array, contentType: string | null) => Promise<ReadResult>;
  readonly signal: AbortSignal;
};

const rejected = (shown: string, unread: Unread): Failed => {
  const { code, where, message } = unread.problem;
  const problem = { code, where: where === 'feed' ? shown : `${shown}: ${where}`, message };
  return failed('FEED_REJECTED', problem, rejectionFacts(unread));
};

/** Asks the source once, reads what is new, and decides whether it may replace what is held (rule 19). */
export const attempt = async (held: Held | null, tools: AttemptTools): Promise<Outcome> => {
  const answer = await tools.ask(held?.validators ?? null, tools.signal);
  if (answer.kind === 'failed') return answer;
  if (answer.kind === 'not modified') {
    if (held === null) throw new Error('"not modified" for a feed that was asked without validators');
    return { kind: 'confirmed', held };
  }
  const { sha256, validators } = answer;
  if (held?.contentHash === sha256) return { kind: 'confirmed', held: { ...held, validators } };
  const read = await tools.read(answer.bytes, answer.contentType);
  if (!read.ok) return rejected(tools.shown, read);
  const accepted = accept(read.value.program);
  if (!accepted.ok) return rejected(tools.shown, accepted);
  const replacement: Held = { program: accepted.value, validators, contentHash: sha256 };
  return { kind: 'replaced', held: replacement, body: answer, read: read.value };
};
