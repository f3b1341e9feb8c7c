import type { Program } from './model.ts';
import { failure, type Result, success } from './result.ts';

/**
 * Rule 19: may a program that was read without fault stand on the boards? Never an empty one, which is how exports fail
 * (H14), whether or not there is a last good program to replace.
 */
export const accept = (candidate: Program): Result<Program> =>
  candidate.sessions.length === 0
    ? failure('FEED_EMPTY', 'feed', 'The program has no sessions: publish it, or check the export.')
    : success(candidate);
