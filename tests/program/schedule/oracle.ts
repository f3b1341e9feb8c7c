import type { Program, Session } from '../../../program/model.ts';
import type { Phase } from '../../../program/schedule/phase.ts';
import type { PlaceState } from '../../../program/schedule/place.ts';
import type { Rules } from '../../../program/schedule/rules.ts';

/** What the oracle is asked about: which sessions belong to a place, and whether a plenum fills in there (rule 7). */
export type Question = {
  readonly belongs: (session: Session) => boolean;
  readonly withPlenum: boolean;
};

/** What is on at an instant, without `changesAt`: whoever asks anew each time does not need it. */
export type Answer = Omit<PlaceState, 'changesAt'>;

/**
 * Rules 1-4, 6, 7, 9-11, 16 and 17 of `now-next.md` once more, as slowly and plainly as they read, with no line in
 * common with `program/schedule/`: every question looks at every session of its place. Program days must turn at an hour
 * that no clock change touches.
 */
export const oracleOf = (
  program: Program,
  { belongs, withPlenum }: Question,
  rules: Rules,
): ((at: number) => Answer) => {
  const all = program.sessions.filter((session) => !session.cancelled && !session.allDay);
  const own = all.filter(belongs);
  const off = program.sessions.filter((one) => one.cancelled && !one.allDay && belongs(one));
  const plenums = withPlenum ? all.filter((session) => session.plenum) : [];
  return (at) => {
    const isOn = (session: Session) => session.start <= at && at < session.end;
    const ownNow = own.filter(isOn);
    const now = ownNow.length === 0 ? plenums.filter(isOn) : ownNow;
    const later = own.filter((session) => session.start > at);
    const earliest = Math.min(...later.map((session) => session.start));
    const next = later.filter((session) => session.start === earliest);
    // Rule 9: in the list of what follows a cancelled session keeps its slot; one due before that list begins stands apart.
    const following = own
      .concat(next.length === 0 ? [] : off)
      .filter((session) => session.start > earliest)
      .sort((a, b) => a.start - b.start || (a.title < b.title ? -1 : 1))
      .slice(0, 6);
    const due = off.filter((session) => session.start > at && session.start <= earliest).slice(0, 6);
    return {
      now,
      next,
      following,
      cancelled: [...off.filter(isOn), ...due],
      allDay: program.sessions.filter((session) => session.allDay && belongs(session) && isOn(session)),
      phase: tell(program, all, own, now, next[0], at, rules),
    };
  };
};

/** What of a state the oracle answers for, in a form that compares. */
export const shown = ({ now, next, following, cancelled, allDay, phase }: Answer): string =>
  `${[now, next, following, cancelled, allDay].map(keysOf).join(' | ')} | ${phase}`;

const keysOf = (sessions: readonly Session[]): string => sessions.map(({ key }) => key).join(', ');

const tell = (
  program: Program,
  all: readonly Session[],
  own: readonly Session[],
  now: readonly Session[],
  next: Session | undefined,
  at: number,
  rules: Rules,
): Phase => {
  const talks = now.filter((session) => session.kind === 'talk');
  const today = dateOf(program, at);
  const nextIsToday = next !== undefined && dateOf(program, next.start) === today;
  const gap = next === undefined ? Number.POSITIVE_INFINITY : next.start - at;
  const hasStarted = (session: Session) => session.start <= at;
  if (own.length === 0 && now.length === 0) return 'no sessions';
  if (now.length === 0 && next === undefined) return 'event over';
  if (talks.length > 0) {
    const latest = Math.max(...talks.map((session) => session.start));
    const newcomer = talks.find((session) => session.start === latest);
    return newcomer !== undefined && at >= newcomer.end - rules.endingSoon ? 'ending soon' : 'running';
  }
  if (!all.some(hasStarted)) return 'before event';
  const ofToday = own.filter((session) => dateOf(program, session.start) === today);
  if (!ofToday.some(hasStarted) && nextIsToday) return 'before the day';
  if (now.length > 0 || (nextIsToday && gap < rules.breakUnder)) {
    return gap <= rules.startingSoon ? 'starting soon' : 'break';
  }
  return nextIsToday ? 'free' : 'day over';
};

const calendars = new Map<string, (at: number) => string>();

/** The wall of a zone as "2026-10-25 02:30:00"; asking Intl is slow, and a week of a hundred rooms asks often. */
const calendarOf = (zone: string): ((at: number) => string) => {
  const known = calendars.get(zone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  const asked = new Map<number, string>();
  const calendar = (at: number): string => {
    const shown = asked.get(at) ?? format.format(at);
    asked.set(at, shown);
    return shown;
  };
  calendars.set(zone, calendar);
  return calendar;
};

/** The date of a program day: the date on the wall, or the one before while the day has not turned yet (rule 11). */
export const dateOf = (program: Program, at: number): string => {
  const [date = '', time = ''] = calendarOf(program.zone.name)(at).split(' ');
  const [hour = 0, minute = 0, second = 0] = time.split(':').map(Number);
  const sinceMidnight = ((hour * 60 + minute) * 60 + second) * 1000;
  if (sinceMidnight >= program.dayChange) return date;
  return new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
};
