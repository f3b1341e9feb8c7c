import { useEffect, useMemo, useState } from 'react';
import type { Program } from '../../../../program/model.ts';
import { scheduleOf } from '../../../../program/schedule/schedule.ts';
import type { Machine } from '../../../../program/time/clock.ts';
import {
  after,
  type Duration,
  hours,
  type Instant,
  instant,
  milliseconds,
  minutes,
} from '../../../../program/time/instant.ts';
import { parseInstant } from '../../../../program/time/parse.ts';
import { wallAt } from '../../../notices/wall-view.ts';
import { dressed } from '../../dressed.ts';
import { sceneOfFeed } from '../../feed-scene.ts';
import { snapshotOf } from '../../scenes.ts';
import type { Change } from '../address.ts';
import { useKeys } from '../keys.ts';
import { atMinute, changeBefore, daysOf, firstMoment, momentText, spanOf, within } from './moments.ts';
import { usePlaying } from './usePlaying.ts';

/** When what a screen shows of a program changes next, as the boards themselves have it (now-next.md rule 15). */
const useChangesAt = (program: Program, asked: URLSearchParams) => {
  const schedule = useMemo(() => scheduleOf(program), [program]);
  return (from: Instant): Instant | null => {
    const scene = { ...sceneOfFeed(asked), at: momentText(from, program.zone.name) };
    return wallAt(schedule, dressed(snapshotOf(scene, program), asked), from).changesAt;
  };
};

/** The moment of a program that is looked at, and all the ways to another. */
export const useMoment = (machine: Machine, program: Program, asked: URLSearchParams, change: Change) => {
  const zone = program.zone.name;
  const span = useMemo(() => spanOf(program), [program]);
  const days = useMemo(() => daysOf(program), [program]);
  const written = parseInstant(asked.get('at') ?? '', zone);
  const [at, setAt] = useState(() => written ?? firstMoment(program, instant(machine.now())));
  const [speed, setSpeed] = useState(0);
  const changesAt = useChangesAt(program, asked);
  const move = (to: number): void => setAt(within(span, to));
  const step = (by: Duration): void => move(atMinute(at + by));
  const day = (by: 1 | -1): void => {
    const index = days.findLastIndex(({ start }) => start <= at);
    const [from, to] = [days[Math.max(0, index)], days[index + by]];
    if (from !== undefined && to !== undefined) move(at + to.start - from.start);
  };
  const boundary = (to: Instant | null): void => {
    if (to !== null) move(to);
  };
  const play = (wish: number): void => setSpeed(speed === wish ? 0 : wish);
  usePlaying(machine, speed, (by) => move(after(at, by)));
  // Browsers refuse an address that changes with every pixel of a drag.
  useEffect(() => {
    const timer = machine.startTimer(() => change({ at: momentText(at, zone) }), milliseconds(300));
    return () => machine.stopTimer(timer);
  }, [machine, at, zone, change]);
  useKeys([
    ['ArrowLeft', () => step(minutes(-1))],
    ['ArrowRight', () => step(minutes(1))],
    ['Shift+ArrowLeft', () => boundary(changeBefore(at, changesAt))],
    ['Shift+ArrowRight', () => boundary(changesAt(at))],
    ['ArrowUp', () => day(1)],
    ['ArrowDown', () => day(-1)],
    ['PageUp', () => step(hours(1))],
    ['PageDown', () => step(hours(-1))],
    [' ', () => play(speed === 0 ? 60 : speed)],
    ['Escape', () => document.activeElement instanceof HTMLElement && document.activeElement.blur()],
  ]);
  return { at, span, days, move, speed, play };
};
