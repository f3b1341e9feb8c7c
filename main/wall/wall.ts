import type { Screen, Snapshot } from '../../preload/contract.ts';
import { demoProgram } from '../../program/demo.ts';
import type { Confirmation } from '../../program/health.ts';
import type { Program, Room } from '../../program/model.ts';
import { type Notices, noNotices } from '../../program/notices/read-notices.ts';
import type { Problem } from '../../program/result.ts';
import { asAtVenue } from '../../program/settings/reading.ts';
import type { Settings } from '../../program/settings/settings.ts';
import { boardTime, type Cancel, type Clock, clockOf, type Machine } from '../../program/time/clock.ts';
import { type Instant, minutes } from '../../program/time/instant.ts';
import { stampOf } from '../../program/time/stamp.ts';
import type { ClockTrust } from '../../program/time/trust.ts';
import { type Composed, compose } from './compose.ts';
import { openConfirmed } from './confirmed.ts';
import { type RehearsalWish, rehearsalOf } from './rehearsal.ts';

/** What the wall is built from, once. */
export type WallParts = {
  readonly settings: Settings;
  readonly demo: boolean;
  readonly motion: Screen['motion'];
  /** Where the page finds the event's logo, if there is one. */
  readonly logo: string | null;
  readonly wish: RehearsalWish;
  readonly machine: Machine;
  readonly machineZone: string;
  /** What is thought of the machine's clock at this moment. */
  readonly clockTrust: () => ClockTrust;
  readonly setup: readonly string[];
  /** The pictures that are ready, by their address. */
  readonly pictures: () => Readonly<Record<string, string>>;
  readonly remembered: Room | null;
  readonly push: (snapshot: Snapshot) => void;
  readonly onProblem: (problem: Problem) => void;
  /** The sign is bound to a room it was not bound to before: worth remembering (rule 17). */
  readonly onBound: (room: Room) => void;
};

/** What is known of the program, as the feed tells it. */
export type KnownProgram = { readonly program: Program | null; readonly confirmation: Confirmation };

/** Keeps the one snapshot true: composes it from what is known and pushes it whenever what it shows has changed. */
export type Wall = {
  readonly tell: (known: KnownProgram) => void;
  /** What is told beside the program. Nothing is pushed before the program's first word: it is on its way from disk. */
  readonly tellNotices: (notices: Notices) => void;
  /** Concludes everything anew from the time: the machine's clock was set, or the process stood still. */
  readonly lookAgain: () => void;
  /** The snapshot as it stands, or null before anything is known. */
  readonly latest: () => Snapshot | null;
  /** What stands wrong with the sign or the track of this screen; null while nothing does. */
  readonly problem: () => Problem | null;
};

/** Whoever watches the clock tells of its steps (`lookAgain`): every look of its own would wake the whole process. */
const lookEvery = minutes(1);

/** A confirmation alone is no news: a 304 sends nothing and redraws nothing (`performance.md`). */
const isNews = (before: Snapshot | null, { snapshot }: Composed): boolean => {
  if (before === null || before.program !== snapshot.program) return true;
  const shown = ({ screen, health, rehearsal, clock, ...told }: Omit<Snapshot, 'revision'>): string =>
    JSON.stringify([screen, health.state, rehearsal, clock, told.setup, told.notices, told.pictures]);
  return shown(before) !== shown(snapshot);
};

/** A program as it is shown, and from when until when (board time): a clock set back leaves that stretch too. */
type Staged = {
  readonly of: Program | null;
  readonly program: Program | null;
  readonly since: Instant;
  readonly changesAt: Instant | null;
};

/**
 * The program as it is shown at board time: as this venue has it, and the demo always mid-event. What still holds is
 * given again as the same object, because a new one is news to the wall.
 */
const stage = (program: Program | null, parts: WallParts, boardNow: Instant, last: Staged | null): Staged => {
  const stillHolds =
    last?.of === program &&
    (last.changesAt === null || (last.since <= boardNow && boardNow < last.changesAt));
  if (stillHolds) return last;
  if (!program) return { of: program, program, since: boardNow, changesAt: null };
  const { program: timely, changesAt } = parts.demo
    ? demoProgram(program, boardNow)
    : { program, changesAt: null };
  return { of: program, program: asAtVenue(timely, parts.settings), since: boardNow, changesAt };
};

/** Starts with nothing known; `tell` it what the feed finds. */
export const startWall = (parts: WallParts): Wall => {
  const { machine, settings, demo } = parts;
  const machineClock = clockOf(machine, null, lookEvery);
  const started = stampOf(machine, machineClock.now());
  const confirmed = openConfirmed(machine);
  let known: Program | null = null;
  let notices = noNotices;
  let latest: Snapshot | null = null;
  let remembered = parts.remembered;
  let staged: Staged | null = null;
  let problem: Problem | null = null;
  let wakes: Cancel[] = [];

  const wakeAt = (clock: Clock, when: Instant | null): void => {
    if (when !== null) wakes.push(clock.at(when, refresh));
  };

  const refresh = (): void => {
    for (const cancel of wakes) cancel();
    wakes = [];
    const now = machineClock.now();
    const zone = settings.timeZone ?? known?.zone.name ?? parts.machineZone;
    const rehearsal = rehearsalOf(parts.wish, started(), zone);
    staged = stage(known, parts, boardTime(now, rehearsal), staged);
    const { program, changesAt } = staged;
    const { setup, motion, logo } = parts;
    const confirmation = confirmed.now();
    const clock = parts.clockTrust();
    const composed = compose(
      {
        settings,
        demo,
        motion,
        logo,
        rehearsal,
        clock,
        remembered,
        setup,
        program,
        notices,
        pictures: parts.pictures(),
        zone,
        confirmation,
      },
      now,
    );
    problem = composed.problem;
    if (problem) parts.onProblem(problem);
    if (composed.bound && JSON.stringify(composed.bound) !== JSON.stringify(remembered)) {
      remembered = composed.bound;
      parts.onBound(composed.bound);
    }
    wakeAt(clockOf(machine, rehearsal, lookEvery), changesAt);
    wakeAt(machineClock, composed.changesAt);
    if (!isNews(latest, composed)) return;
    latest = { revision: (latest?.revision ?? 0) + 1, ...composed.snapshot };
    parts.push(latest);
  };

  return {
    tell: (news) => {
      confirmed.tell(news.confirmation);
      known = news.program;
      refresh();
    },
    tellNotices: (news) => {
      notices = news;
      if (latest !== null) refresh();
    },
    lookAgain: refresh,
    latest: () => latest,
    problem: () => problem,
  };
};
