import { after, type Duration, type Instant } from '../time/instant.ts';
import { type PlaceState, placeAt } from './place.ts';
import type { Rules } from './rules.ts';
import type { Schedule } from './schedule.ts';
import { emptyTimeline, startedBy, type Timeline } from './timeline.ts';

/**
 * What the tracks board turns through: a track, or a room for its sessions without a track (rule 20). A room without name
 * is that of the sessions that have none.
 */
export type Group = {
  readonly kind: 'track' | 'room';
  readonly name: string;
  /** The track's colour as the feed gives it; rooms have none. */
  readonly colour: string | null;
};

/** Calendars file their breaks under a category of their own: it is no strand to follow (rule 8). */
const hasTalks = ({ sessions }: Timeline): boolean => sessions.some(({ kind }) => kind === 'talk');

/**
 * Every group that the program could ever show: tracks in the feed's order, then rooms in the feed's order. One with
 * nothing but breaks is none.
 */
export const groupsOf = ({ program, tracks, trackless }: Schedule): readonly Group[] => {
  const colours = new Map(program.tracks.map((track) => [track.name, track.colour]));
  return [
    ...[...tracks].flatMap(([name, timeline]) =>
      hasTalks(timeline) ? [{ kind: 'track' as const, name, colour: colours.get(name) ?? null }] : [],
    ),
    ...[...trackless.keys()].map((name) => ({ kind: 'room' as const, name, colour: null })),
  ];
};

/** The sessions of a group: all of a track, or those of a room that have no track. */
export const timelineOfGroup = (schedule: Schedule, { kind, name }: Group): Timeline =>
  (kind === 'track' ? schedule.tracks : schedule.trackless).get(name) ?? emptyTimeline;

/** The state of a group at an instant. Of a room group it tells of the sessions without a track alone. */
export const groupAt = (schedule: Schedule, group: Group, now: Instant, rules: Rules): PlaceState =>
  placeAt(schedule, timelineOfGroup(schedule, group), now, rules);

/** Whether a group has a session now, or one that starts within `soon`. */
export const isActive = (timeline: Timeline, now: Instant, soon: Duration): boolean => {
  const started = startedBy(timeline, now);
  const lastEnd = timeline.lastEnds[started - 1];
  const nextStart = timeline.sessions[started]?.start;
  return (
    (lastEnd !== undefined && now < lastEnd) || (nextStart !== undefined && after(nextStart, -soon) <= now)
  );
};
