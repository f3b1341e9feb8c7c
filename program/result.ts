import type { ProblemCode } from './problem-codes.ts';

/**
 * Something a person should know about a feed, a file or a setting.
 * `where` names the place (a session, a field, an address); `message` is one plain sentence that says what to do.
 */
export type Problem = {
  readonly code: ProblemCode;
  readonly where: string;
  readonly message: string;
  /** How many times it was met, where one problem stands for many. */
  readonly times?: number;
};

/** An expected outcome: the value, or the one problem that stood in its way. Bugs throw instead. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

/** Wraps a value as a success. */
export const success = <T>(value: T): Result<T> => ({ ok: true, value });

/** Wraps a problem as a failure. */
export const failure = (code: ProblemCode, where: string, message: string): Result<never> => ({
  ok: false,
  problem: { code, where, message },
});

/** The end of an exhaustive switch: reaching it is a bug. */
export const assertNever = (value: never): never => {
  throw new Error(`not foreseen: ${JSON.stringify(value)}`);
};
