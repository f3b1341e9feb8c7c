import type { Status } from './status.ts';

const unix = (at: string | null): number => (at === null ? 0 : Date.parse(at) / 1000);

/** A truth as Prometheus has it. */
export const truth = (it: boolean): number => (it ? 1 : 0);

/** One number of a status: its name, what it is, where it is. */
export type Single = readonly [name: string, help: string, of: (status: Status) => number | null];

/** What can rise and fall; null where it is not known. */
export const gauges: readonly Single[] = [
  ['callboard_uptime_seconds', 'Time since the process began.', ({ uptimeSeconds }) => uptimeSeconds],
  [
    'callboard_state_since_timestamp_seconds',
    'When the state became what it is, Unix time.',
    ({ since }) => unix(since),
  ],
  ['callboard_sessions', 'Sessions of the program on the wall.', ({ event }) => event?.sessions ?? 0],
  ['callboard_sessions_skipped', 'Entries the readers left out.', ({ event }) => event?.skipped ?? 0],
  [
    'callboard_confirmed_timestamp_seconds',
    'When the program was last confirmed, Unix time; 0 for never.',
    ({ event }) => unix(event?.confirmedAt ?? null),
  ],
  [
    'callboard_notices',
    'Notices that are held; absent without a source.',
    ({ notices }) => notices?.notices ?? null,
  ],
  [
    'callboard_notices_confirmed_timestamp_seconds',
    'When the notices were last confirmed, Unix time; 0 for never, absent without a source.',
    ({ notices }) => notices && unix(notices.confirmedAt),
  ],
  [
    'callboard_notices_failures',
    'Times in a row that nothing came of asking for notices; absent without a source.',
    ({ notices }) => notices?.failures ?? null,
  ],
  ['callboard_problems', 'Different problems that stand now.', ({ problems }) => problems.count],
  [
    'callboard_clock_trusted',
    "1 while the machine's clock is believed.",
    ({ clock }) => truth(clock.trusted),
  ],
  [
    'callboard_clock_off_seconds',
    "What would have to be added to the machine's clock; absent while unknown.",
    ({ clock }) => (clock.trusted ? 0 : clock.offSeconds),
  ],
  ['callboard_display_kept_lit', '1 while the display is kept lit.', ({ screen }) => truth(screen.keptLit)],
  [
    'callboard_page_beat_age_seconds',
    "Time since the page's last sign of life; absent before the first.",
    ({ page }) => page.lastBeatSecondsAgo,
  ],
  [
    'callboard_storage_errors',
    'Errors the ext4 file systems of this machine have recorded; absent where there is none.',
    ({ storage }) => storage?.errors ?? null,
  ],
  [
    'callboard_storage_free_bytes',
    'Free space where the state is kept; absent while unknown.',
    ({ storage }) => storage?.freeBytes ?? null,
  ],
];

/** What only rises in one run. */
export const counters: readonly Single[] = [
  ['callboard_renderers_gone_total', 'Renderers that ended.', ({ page }) => page.renderersGone],
  ['callboard_hangs_total', 'Pages that stood still and were ended.', ({ page }) => page.hangs],
  ['callboard_windows_replaced_total', 'Windows given up for new ones.', ({ page }) => page.windowsReplaced],
  ['callboard_graphics_gone_total', 'Graphics processes that ended.', ({ page }) => page.graphicsGone],
  ['callboard_children_gone_total', 'Other processes that ended.', ({ page }) => page.childrenGone],
  [
    'callboard_planned_reloads_total',
    'Reloads of the page for its memory.',
    ({ page }) => page.plannedReloads,
  ],
];

export type OfSource = (source: Status['sources'][number]) => number;

/** Numbers of each feed. */
export const ofSources: readonly (readonly [name: string, help: string, of: OfSource])[] = [
  [
    'callboard_source_confirmed_timestamp_seconds',
    'When a feed was last confirmed, Unix time; 0 for never.',
    ({ confirmedAt }) => unix(confirmedAt),
  ],
  [
    'callboard_source_failures',
    'Refreshes of a feed in a row that brought nothing.',
    ({ failures }) => failures,
  ],
  ['callboard_source_sessions', 'Sessions of a feed.', ({ sessions }) => sessions],
  [
    'callboard_source_suspect',
    '1 while the newest answer of a feed is held back.',
    ({ suspect }) => truth(suspect !== null),
  ],
];
