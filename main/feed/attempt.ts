import type { Program } from '../../program/model.ts';
import type { Problem } from '../../program/result.ts';
import type { Instant } from '../../program/time/instant.ts';
import { type Body, type Failed, failed } from './asking/answer.ts';
import type { Ask } from './asking/ask.ts';
import { contentOf, type Held, latestOf } from './held.ts';
import type { Content } from './keeping/stored-feed.ts';
import type { Moment } from './moment.ts';
import { isBelieved, isOlder } from './older.ts';
import type { ReadResult } from './reading/read-bytes.ts';
import { rejectionFacts, type Unread } from './reading/rejection.ts';
import { takenBack, type Weighed, weigh } from './weigh.ts';

/** A source that answered: what is held from now on. The boards show something else only if `held.shown` is another. */
export type Heard = {
  readonly kind: 'heard';
  readonly held: Held;
  /** How many sessions differ on the boards (rule 18). */
  readonly changed: number;
  /** What time the server has; null where it did not say, and for files. */
  readonly date: Instant | null;
};

/** A server, or one of several, that answers with less than it had before (T13). */
export type Older = {
  readonly kind: 'older';
  readonly held: Held;
  readonly version: string | null;
  readonly problem: Problem;
};

/** What one refresh comes to. A failure leaves what is held, its validators included, as it was. */
export type Outcome = Heard | Older | Failed;

export type AttemptTools = {
  /** The source as it may be shown. */
  readonly shown: string;
  readonly ask: Ask;
  readonly read: (bytes: Uint8Array, contentType: string | null) => Promise<ReadResult>;
  /** Whether it is a server: many screens ask it at once (T12), and mirrors may answer in turn (T13). Not so a file. */
  readonly shared: boolean;
  /** The moment at which an answer is weighed; board time is that of `zone` (rule 24). */
  readonly moment: (zone: string) => Moment;
  readonly signal: AbortSignal;
};

const rejected = (shown: string, unread: Unread): Failed => {
  const { code, where, message } = unread.problem;
  const problem = { code, where: where === 'feed' ? shown : `${shown}: ${where}`, message };
  return failed('FEED_REJECTED', problem, rejectionFacts(unread));
};

const older = (held: Held, { version }: Program, { shown }: AttemptTools): Older => {
  const named = version === null ? 'a program' : `version "${version}" of the program`;
  const message = `The server answered with ${named} that is older than the one shown: the newer one stays, unless the older comes three times in a row.`;
  return {
    kind: 'older',
    held: { ...held, older: held.older + 1 },
    version,
    problem: { code: 'FEED_OLDER', where: shown, message },
  };
};

const heard = (shown: string, weighed: Weighed, date: Instant | null): Outcome =>
  weighed.ok
    ? { kind: 'heard', held: weighed.held, changed: weighed.changed, date }
    : rejected(shown, weighed);

/** The content is what it was at the last answer: nothing new, but another word for what is doubted. */
const sameAgain = (held: Held, content: Content, tools: AttemptTools): Weighed =>
  held.doubt === null
    ? { ok: true, held: { ...held, content, older: 0 }, changed: 0 }
    : weigh(held, held.doubt.suspicion.candidate, content, tools.moment(held.shown.zone.name));

const answeredAnew = async (held: Held | null, body: Body, tools: AttemptTools): Promise<Outcome> => {
  const { shown } = tools;
  const content = contentOf(body);
  const read = body.read ?? (await tools.read(body.bytes, body.contentType));
  if (!read.ok) return rejected(shown, read);
  const { program } = read.value;
  const before = held && { version: held.program.version, validators: held.content.validators };
  const age = { version: program.version, validators: body.validators };
  if (held !== null && before !== null && tools.shared && isOlder(age, before)) {
    if (!isBelieved(held.older + 1)) return older(held, program, tools);
  }
  const moment = tools.moment((held?.shown ?? program).zone.name);
  return heard(shown, weigh(held, program, content, moment), body.date);
};

/** Asks the source once, reads what is new, and decides whether it may replace what is held (rule 19, T13). */
export const attempt = async (held: Held | null, tools: AttemptTools): Promise<Outcome> => {
  const latest = held && latestOf(held);
  const answer = await tools.ask(latest?.validators ?? null, tools.signal);
  if (answer.kind === 'failed') return answer;
  if (answer.kind === 'not modified') {
    if (held === null || latest === null) throw new Error('"not modified" for what was never held');
    return heard(tools.shown, sameAgain(held, latest, tools), answer.date);
  }
  if (held === null) return answeredAnew(held, answer, tools);
  const { validators, sha256, date } = answer;
  if (sha256 === latest?.contentHash) {
    return heard(tools.shown, sameAgain(held, { ...latest, validators }, tools), date);
  }
  if (sha256 === held.content.contentHash) {
    const moment = tools.moment(held.shown.zone.name);
    return heard(tools.shown, takenBack(held, { ...held.content, validators }, moment), date);
  }
  return answeredAnew(held, answer, tools);
};
