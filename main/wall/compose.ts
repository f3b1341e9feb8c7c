import type { Screen, Snapshot } from '../../preload/contract.ts';
import { type Confirmation, healthAt } from '../../program/health.ts';
import { interfaceLanguages } from '../../program/interface-language.ts';
import type { Program, Room } from '../../program/model.ts';
import type { Notices } from '../../program/notices/read-notices.ts';
import { timedNotices } from '../../program/notices/timed.ts';
import type { Problem } from '../../program/result.ts';
import { bindRoom, bindTrack } from '../../program/schedule/bind.ts';
import type { Settings } from '../../program/settings/settings.ts';
import type { Rehearsal } from '../../program/time/clock.ts';
import type { Instant } from '../../program/time/instant.ts';
import type { ClockTrust } from '../../program/time/trust.ts';

/** Everything a snapshot is made from. */
export type WallFacts = {
  readonly settings: Settings;
  readonly program: Program | null;
  readonly notices: Notices;
  /** Whose wall time is told while there is no program. */
  readonly zone: string;
  readonly confirmation: Confirmation;
  readonly rehearsal: Rehearsal | null;
  readonly clock: ClockTrust;
  /** The room this sign was bound to before, if any (rule 17). */
  readonly remembered: Room | null;
  readonly demo: boolean;
  readonly motion: Screen['motion'];
  /** Where the page finds the event's logo, if there is one. */
  readonly logo: string | null;
  /** The pictures that are ready, by their address. */
  readonly pictures: Readonly<Record<string, string>>;
  readonly setup: readonly string[];
};

/** A snapshot that has no number yet, what was met on the way, and when it changes by itself (machine time). */
export type Composed = {
  readonly snapshot: Omit<Snapshot, 'revision'>;
  readonly bound: Room | null;
  readonly problem: Problem | null;
  readonly changesAt: Instant | null;
};

/** What the screen shows, from all that is known at machine time `now`. Pure. */
export const compose = (facts: WallFacts, now: Instant): Composed => {
  const { settings, program, demo, rehearsal, clock, setup } = facts;
  const sign = program && settings.room !== null ? bindRoom(program, settings.room, facts.remembered) : null;
  const { health, changesAt } = healthAt(facts.confirmation, now);
  const pinned = program && settings.track !== null ? bindTrack(program, settings.track) : null;
  return {
    snapshot: {
      program,
      notices: timedNotices(facts.notices, facts.zone),
      pictures: facts.pictures,
      health,
      rehearsal,
      clock,
      setup: program ? [] : setup,
      screen: {
        board: settings.board,
        room: sign?.name ?? facts.remembered?.name ?? settings.room,
        track: pinned?.name ?? settings.track,
        ...interfaceLanguages(settings, program),
        position: settings.position,
        rules: settings.rules,
        look: { ...settings.look, logo: facts.logo },
        demo,
        motion: facts.motion,
      },
    },
    bound: sign?.room ?? null,
    problem: sign?.problem ?? pinned?.problem ?? null,
    changesAt,
  };
};
