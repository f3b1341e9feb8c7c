import { dwellOf, readingTimeOf } from '../schedule/dwell.ts';
import { after, type Duration, earliestAfter, type Instant, instant, milliseconds } from '../time/instant.ts';
import { type ClockTrust, trustedClock } from '../time/trust.ts';
import { type Addressee, isMeantFor } from './meant.ts';
import type { Notice } from './notice.ts';

/** What a screen has to tell beside its program at an instant, and until when that is right (rule 15). */
export type NoticesState = {
  /** The announcement whose turn it is. */
  readonly band: Notice | null;
  /** The emergency whose turn it is: nothing else is shown. */
  readonly takeover: Notice | null;
  readonly sponsors: readonly Notice[];
  /** When `sponsors` became what they are by their own times; null where they always were. */
  readonly sponsorsSince: Instant | null;
  readonly changesAt: Instant | null;
};

/** How long a notice stands where several take turns: as long as it says, else as long as it takes to read. */
export const standsFor = ({ stands, wordings }: Notice): Duration =>
  stands ?? dwellOf(readingTimeOf(wordings.flatMap(({ title, text }) => [title ?? '', text])));

const isOn = ({ start, end }: Notice, now: Instant): boolean =>
  (start === null || start <= now) && (end === null || now < end);

/** The one of several whose turn it is; turns count from the epoch, so that screens agree (rule 23). */
const turnOf = (notices: readonly Notice[], now: Instant) => {
  const [only = null] = notices;
  if (notices.length < 2) return { notice: only, endsAt: null };
  const loop = milliseconds(notices.reduce((sum, notice) => sum + standsFor(notice), 0));
  let endsAt = instant(now - (now % loop));
  for (const notice of notices) {
    endsAt = after(endsAt, standsFor(notice));
    if (now < endsAt) return { notice, endsAt };
  }
  return { notice: only, endsAt };
};

/**
 * What this screen has to tell at board time `now`. While the clock is doubted notices are judged by the true time where
 * it is known, else by the least that has passed: what has no start is told at once, and nothing is told for longer than
 * it is meant to be.
 */
export const noticesAt = (
  notices: readonly Notice[],
  screen: Addressee,
  now: Instant,
  clock: ClockTrust = trustedClock,
): NoticesState => {
  const off = clock.trusted ? 0 : (clock.off ?? clock.offAtLeast);
  const truly = after(now, off);
  const meant = notices.filter((notice) => isMeantFor(notice, screen));
  const on = (level: Notice['level']) =>
    meant.filter((notice) => notice.level === level && isOn(notice, truly));
  const [band, takeover] = [turnOf(on('announcement'), truly), turnOf(on('emergency'), truly)];
  const bounds = meant.flatMap(({ start, end }) => [start, end]);
  const passed = meant
    .flatMap(({ level, start, end }) => (level === 'sponsor' ? [start, end] : []))
    .filter((bound) => bound !== null)
    .filter((bound) => bound <= truly);
  const since = passed.length === 0 ? null : instant(Math.max(...passed));
  const changesAt = earliestAfter(truly, [band.endsAt, takeover.endsAt, ...bounds]);
  return {
    band: band.notice,
    takeover: takeover.notice,
    sponsors: on('sponsor'),
    sponsorsSince: since === null ? null : after(since, -off),
    changesAt: changesAt === null ? null : after(changesAt, -off),
  };
};
