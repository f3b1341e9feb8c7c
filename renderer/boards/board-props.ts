import type { Snapshot } from '../../preload/contract.ts';
import type { Instant } from '../../program/time/instant.ts';
import type { Telling } from '../words/telling.ts';

/** What every board is drawn from, beside its view. */
export type BoardProps = {
  readonly snapshot: Snapshot;
  readonly telling: Telling;
  readonly now: Instant;
};
