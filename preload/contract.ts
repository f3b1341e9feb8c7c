import type { BoardName } from '../program/boards.ts';
import type { Health } from '../program/health.ts';
import type { Program } from '../program/model.ts';
import type { Notice } from '../program/notices/notice.ts';
import type { Rules } from '../program/schedule/rules.ts';
import type { Look } from '../program/theme/look.ts';
import type { Rehearsal } from '../program/time/clock.ts';
import { type Duration, seconds } from '../program/time/instant.ts';
import type { ClockTrust } from '../program/time/trust.ts';

/** What this one screen shows: settings, after the sign's binding to a room was resolved (rule 17). */
export type Screen = {
  readonly board: BoardName;
  /** The room of a door sign: its name in the program, or the last known one. */
  readonly room: string | null;
  /** The one track a tracks board is pinned to, or null for the rotation. */
  readonly track: string | null;
  /** Interface language, a BCP 47 tag; a region decides the 12 or 24 hour clock. */
  readonly language: string;
  /** Says the words of the interface a second time, quietly; null for one language. */
  readonly secondLanguage: string | null;
  /** This is screen `number` of `of` that turn through one rotation together (rule 23). */
  readonly position: { readonly number: number; readonly of: number };
  readonly rules: Rules;
  readonly look: Look;
  /** Pages fade into each other, or are cut. */
  readonly motion: 'full' | 'none';
  /** A small mark says that this is the demo. */
  readonly demo: boolean;
};

/** Everything a board needs; main pushes a new one whenever any of it changes. Boards are f(snapshot, now). */
export type Snapshot = {
  /** Counts up with each push of one run. */
  readonly revision: number;
  readonly program: Program | null;
  /** Announcements, emergencies and sponsors, of whatever time and for whatever screen (`noticesAt`). */
  readonly notices: readonly Notice[];
  /** Where the page finds the pictures that program and notices name, by their address there; not in it: not ready. */
  readonly pictures: Readonly<Record<string, string>>;
  readonly screen: Screen;
  readonly health: Health;
  readonly rehearsal: Rehearsal | null;
  /** Whether the machine's clock may be believed; always so in rehearsal (rule 24) and in the demo. */
  readonly clock: ClockTrust;
  /** Set-up sentences, shown calmly on the standby board while nothing is configured; otherwise empty. */
  readonly setup: readonly string[];
};

/** How often a page says that it lives; three beats missed in a row end it (`faults.md` P2). */
export const beatEvery: Duration = seconds(3);

/** What the page says to main. */
export type PageMessages = {
  /** The page's own thread and React run: said every `beatEvery` from inside React. */
  readonly beat: [];
  /** The page listens: send the snapshot. */
  readonly ready: [];
  /** Snapshot `revision` is painted. */
  readonly shown: [revision: number];
  /** The page caught an exception. */
  readonly error: [report: string];
};

/** What main says to the page. */
export type MainMessages = {
  readonly snapshot: [Snapshot];
};

/** `window.callboard`: all that a page can do beyond drawing. */
export type Callboard = {
  readonly beat: () => void;
  readonly onSnapshot: (listen: (snapshot: Snapshot) => void) => void;
  readonly ready: () => void;
  readonly shown: (revision: number) => void;
  readonly error: (report: string) => void;
};
