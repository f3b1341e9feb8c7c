import type { Notices } from '../../program/notices/read-notices.ts';
import type { Problem } from '../../program/result.ts';
import type { SourceReport } from '../feed/source-report.ts';

/** The source of notices as it stands, for whoever looks after the screen. All instants are machine time. */
export type NoticesReport = Omit<SourceReport, 'sessions' | 'suspect' | 'serverDate'> & {
  /** How many it has, of whatever time and for whatever screen. */
  readonly notices: number;
};

/** What is known of the notices. */
export type NoticesNews = {
  readonly notices: Notices;
  readonly report: NoticesReport;
  /** Of asking and of what was read. */
  readonly problems: readonly Problem[];
};
