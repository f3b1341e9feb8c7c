import type { Snapshot } from '../../preload/contract.ts';
import { interludeOf, sponsorOfRound, sponsorOnStandby } from '../../program/notices/interlude.ts';
import type { Notice } from '../../program/notices/notice.ts';
import { type NoticesState, noticesAt } from '../../program/notices/notices-at.ts';
import { marksTurnAt } from '../../program/schedule/marks.ts';
import type { Schedule } from '../../program/schedule/schedule.ts';
import { earliestAfter, type Instant } from '../../program/time/instant.ts';
import { hasGrid } from '../boards/agenda/agenda-view.ts';
import { type View, viewAt } from '../boards/view.ts';

/** All that a screen shows at an instant, and until when that is right (rule 15). */
export type WallView = {
  readonly view: View;
  readonly notices: NoticesState;
  /** Stands in place of the view, which is a page of the rotation or the standby board. */
  readonly sponsor: Notice | null;
  readonly changesAt: Instant | null;
};

type Shown = Pick<Snapshot, 'screen' | 'clock' | 'notices' | 'setup'>;

/** What a wall, which may hang upright, shows of its program and of what is told beside it. */
export const wallAt = (
  schedule: Schedule | null,
  shown: Shown,
  now: Instant,
  isUpright = false,
): WallView => {
  const { screen, clock } = shown;
  const notices = noticesAt(shown.notices, screen, now, clock);
  const view = viewAt(schedule, screen, now, clock, interludeOf(notices));
  const { sponsor, changesAt } = sponsorFor(view, notices, { shown, now, isUpright });
  const marks = schedule === null ? null : marksTurnAt(schedule.program.changes, now);
  return {
    ...{ view, notices, sponsor },
    changesAt: earliestAfter(now, [view.changesAt, notices.changesAt, marks, changesAt]),
  };
};

const sponsorFor = (
  view: View,
  notices: NoticesState,
  { shown: { setup }, now, isUpright }: { shown: Shown; now: Instant; isUpright: boolean },
): ReturnType<typeof sponsorOnStandby> => {
  // Whoever sets a screen up reads what is to be done.
  if (view.board === 'standby' && setup.length === 0) return sponsorOnStandby(notices, now);
  const round = interludeIn(view, isUpright);
  return { sponsor: round === undefined ? null : sponsorOfRound(notices, round), changesAt: null };
};

const interludeIn = (view: View, isUpright: boolean): number | undefined => {
  if (view.board === 'agenda') return hasGrid(view, isUpright) ? view.grid.interlude : view.interlude;
  return view.board === 'tracks' || view.board === 'lobby' ? view.interlude : undefined;
};
