import type { Snapshot } from '../../preload/contract.ts';
import type { Notice } from '../../program/notices/notice.ts';
import type { Instant } from '../../program/time/instant.ts';
import type { Telling } from '../words/telling.ts';

/** What every board is drawn from, beside its view. */
export type BoardProps = {
  readonly snapshot: Snapshot;
  readonly telling: Telling;
  readonly now: Instant;
  /** The sponsor whose turn it is in the place of this page. */
  readonly sponsor?: Notice | null;
};
