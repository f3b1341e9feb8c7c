import type { Session } from './model.ts';
import type { Instant } from './time/instant.ts';

/** What can differ between two revisions of a program, in the words of rule 18. */
export type ChangeKind = 'added' | 'removed' | 'moved in time' | 'moved in room' | 'retitled' | 'cancelled';

/** What a change keeps of a session: enough to find it on a board and to name it once it is gone. */
export type Noted = Pick<Session, 'key' | 'id' | 'title' | 'rooms' | 'start' | 'end'>;

/** How one session differs from what the boards showed before (rule 18). Plain JSON, stored and sent with its program. */
export type Change = {
  /** All that is different, at least one; `added` and `removed` stand alone. */
  readonly kinds: readonly ChangeKind[];
  /** Board time at which the boards learned of it (rule 24). */
  readonly at: Instant;
  /** The session as it was; null for one that was added. */
  readonly was: Noted | null;
  /** The session as it is, with its key in this program; null for one that was removed. */
  readonly is: Noted | null;
  /** Few enough sessions changed with it that a board may mark it. */
  readonly markable: boolean;
};
