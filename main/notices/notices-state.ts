import { type Confirmation, healthAt } from '../../program/health.ts';
import { noNotices } from '../../program/notices/read-notices.ts';
import type { Problem } from '../../program/result.ts';
import type { Machine } from '../../program/time/clock.ts';
import { type Instant, instant } from '../../program/time/instant.ts';
import type { HeldNotices } from './hear.ts';
import type { NoticesNews } from './notices-report.ts';

/** One source of notices as it stands, told whenever it changes. */
export type NoticesState = {
  readonly held: () => HeldNotices | null;
  readonly tell: () => void;
  /** Of an earlier run; nothing is told yet. */
  readonly recalled: (kept: HeldNotices) => void;
  readonly heard: (held: HeldNotices, at: Instant, nextAt: Instant) => void;
  /** The `failures`-th time in a row that nothing came of asking. */
  readonly failed: (problem: Problem, failures: number, nextAt: Instant) => void;
};

/** What is known of a source before it is asked. */
type Known = { readonly shown: string; readonly ages: boolean; readonly standing: readonly Problem[] };

/** Starts with nothing held. */
export const openNoticesState = (
  { shown, ages, standing }: Known,
  machine: Machine,
  tell: (news: NoticesNews) => void,
): NoticesState => {
  let held: HeldNotices | null = null;
  let confirmation: Confirmation = { confirmedAt: null, inThisRun: false, ages };
  let [asking, failures]: [Problem | null, number] = [null, 0];
  let nextAt: Instant | null = null;
  const telling = (): void => {
    const notices = held?.notices ?? noNotices;
    const problems = [...standing, asking, ...notices.problems].filter((one) => one !== null);
    const report = {
      ...{ shown, ages, failures, nextAt, skipped: notices.skipped },
      state: healthAt(confirmation, instant(machine.now())).health.state,
      confirmedAt: confirmation.confirmedAt,
      fetchedAt: held?.content.fetchedAt ?? null,
      problem: problems[0] ?? null,
      notices: notices.notices.length,
    };
    tell({ notices, problems, report });
  };
  return {
    held: () => held,
    tell: telling,
    recalled: (kept) => {
      held = kept;
      confirmation = { ...confirmation, confirmedAt: kept.content.fetchedAt };
    },
    heard: (now, at, next) => {
      [held, asking, failures, nextAt] = [now, null, 0, next];
      confirmation = { confirmedAt: at, inThisRun: true, ages };
      telling();
    },
    failed: (problem, count, next) => {
      [asking, failures, nextAt] = [problem, count, next];
      telling();
    },
  };
};
