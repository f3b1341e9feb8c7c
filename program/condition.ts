import type { Health } from './health.ts';
import type { ProblemCode } from './problem-codes.ts';
import type { ClockTrust } from './time/trust.ts';

/** How one screen fares as a whole, as the crew sees it from afar (`faults.md`, status). */
export type ConditionState = Health['state'] | 'degraded' | 'safe';

/** What is known of a screen at one moment. */
export type ScreenFacts = {
  readonly health: Health;
  readonly clock: ClockTrust;
  /** The page went again and again, and the safe board stands in (P3). */
  readonly safe: boolean;
  /** The page gives no sign of life: the wall may be dark. */
  readonly silent: boolean;
  /** A source's newest answer is held back as suspect (rule 19). */
  readonly suspect: boolean;
  /** A source has brought nothing, while others have: a part of the program is missing. */
  readonly sourceMissing: boolean;
  /** Announcements and emergencies would not arrive. */
  readonly noticesUnheard: boolean;
  /** The codes of the problems that stand now. */
  readonly problems: ReadonlySet<ProblemCode>;
  /** The file system has reported errors since the app began (S7). */
  readonly storageErrors: boolean;
  readonly memoryHigh: boolean;
  /** The system was asked to keep the display lit, and does (P11). */
  readonly lit: boolean;
  readonly rehearsal: boolean;
  readonly demo: boolean;
};

type Ground = {
  readonly state: ConditionState;
  readonly means: string;
  readonly holds: (facts: ScreenFacts) => boolean;
};

const hasProblem =
  (code: ProblemCode) =>
  ({ problems }: ScreenFacts): boolean =>
    problems.has(code);

/**
 * Every reason for a condition, most urgent first: the first that holds names it. What may be dark or false on the wall
 * comes before what is old, and that before what is right but waits for a person. A clock that lies comes before "stale",
 * because ages are counted with it; a zone that was guessed comes after it, because it may stand for days and must not
 * hide a feed that has died. `docs/status.md` explains each; a test keeps the two lists equal.
 */
export const grounds = {
  CRASH_LOOP: {
    state: 'safe',
    means: 'the page failed again and again; a plain board stands in',
    holds: ({ safe }) => safe,
  },
  PAGE_SILENT: {
    state: 'degraded',
    means: 'the page gives no sign of life; the wall may be dark',
    holds: ({ silent }) => silent,
  },
  NO_PROGRAM: {
    state: 'holding',
    means: 'no program has ever come; the standby board stands in',
    holds: ({ health }) => health.state === 'holding',
  },
  CLOCK_UNTRUSTED: {
    state: 'degraded',
    means: "the machine's clock cannot be right; the board claims nothing to be on now",
    holds: ({ clock }) => !clock.trusted,
  },
  FEED_STALE: {
    state: 'stale',
    means: 'the program was last confirmed longer ago than 30 minutes',
    holds: ({ health }) => health.state === 'stale',
  },
  FEED_SUSPECT: {
    state: 'degraded',
    means: 'many sessions vanished at once; they stay on the boards until that is confirmed',
    holds: ({ suspect }) => suspect,
  },
  SOURCE_MISSING: {
    state: 'degraded',
    means: 'one of several feeds has never brought a program',
    holds: ({ sourceMissing }) => sourceMissing,
  },
  NOTICES_UNHEARD: {
    state: 'degraded',
    means: 'the notices cannot be read: an emergency would not reach this screen',
    holds: ({ noticesUnheard }) => noticesUnheard,
  },
  ROOM_UNKNOWN: {
    state: 'degraded',
    means: 'the room of this sign is not in the program',
    holds: hasProblem('ROOM_UNKNOWN'),
  },
  TRACK_UNKNOWN: {
    state: 'degraded',
    means: 'the track of this screen is not in the program',
    holds: hasProblem('TRACK_UNKNOWN'),
  },
  STORE_FAILED: {
    state: 'degraded',
    means: 'the disk refuses the program; a restart without a network would lose it',
    holds: hasProblem('STORE_FAILED'),
  },
  STORAGE_ERRORS: {
    state: 'degraded',
    means: 'the file system reports new errors; the card or disk may be dying',
    holds: ({ storageErrors }) => storageErrors,
  },
  MEMORY_HIGH: {
    state: 'degraded',
    means: 'more memory is in use than `maxMemoryMegabytes`',
    holds: ({ memoryHigh }) => memoryHigh,
  },
  DISPLAY_MAY_SLEEP: {
    state: 'degraded',
    means: 'the system does not promise to keep the display lit',
    holds: ({ lit }) => !lit,
  },
  SETTINGS_FILE: {
    state: 'degraded',
    means: 'the settings file cannot be used; the last usable one stands in',
    holds: hasProblem('SETTINGS_FILE'),
  },
  ZONE_GUESSED: {
    state: 'degraded',
    means: 'nobody named a time zone; the board may be hours off',
    holds: hasProblem('ZONE_GUESSED'),
  },
  FROM_CACHE: {
    state: 'cache',
    means: 'the program is from disk; its origin has not answered in this run',
    holds: ({ health }) => health.state === 'cache',
  },
  REHEARSAL: {
    state: 'live',
    means: 'all is well, but the board shows another time than now',
    holds: ({ rehearsal }) => rehearsal,
  },
  DEMO: {
    state: 'live',
    means: 'all is well, but this is the demo: no feed is set',
    holds: ({ demo }) => demo,
  },
  CONFIRMED: {
    state: 'live',
    means: 'all is well: the program was confirmed lately',
    holds: () => true,
  },
} as const satisfies Readonly<Record<string, Ground>>;

export type Reason = keyof typeof grounds;

/** Every reason, most urgent first. */
export const reasonList = Object.keys(grounds) as readonly Reason[];

/** How a screen fares, why, and what else would be said of it if that were mended. */
export type Condition = {
  readonly state: ConditionState;
  readonly reason: Reason;
  /** All reasons that hold, most urgent first; `CONFIRMED` only where it is alone. */
  readonly reasons: readonly Reason[];
};

/** The condition of a screen of which `facts` are known. */
export const conditionOf = (facts: ScreenFacts): Condition => {
  const holding = reasonList.filter((reason) => reason !== 'CONFIRMED' && grounds[reason].holds(facts));
  const [reason = 'CONFIRMED' as const] = holding;
  return { state: grounds[reason].state, reason, reasons: holding.length === 0 ? [reason] : holding };
};

/** Whether somebody must come at once: nothing but the page's own end makes a wall unhealthy (`/healthz`). */
export const isHealthy = ({ reason }: Condition): boolean =>
  reason !== 'CRASH_LOOP' && reason !== 'PAGE_SILENT';
