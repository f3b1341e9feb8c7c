import type { Snapshot } from '../../preload/contract.ts';
import type { Program } from '../../program/model.ts';
import { sponsorPicturesSoon } from '../../program/pictures/sponsors.ts';
import { photosSoon, type WantedPicture } from '../../program/pictures/wanted.ts';
import { type Schedule, scheduleOf } from '../../program/schedule/schedule.ts';
import { boardTime, type Machine } from '../../program/time/clock.ts';
import { instant, milliseconds, minutes, seconds } from '../../program/time/instant.ts';
import type { Pictures } from './pictures.ts';

/** Pictures are wanted hours before they are shown; a clock that is set is noticed within this time (K6). */
const lookEvery = minutes(1);

/** Sees to it that `pictures` are those that the screen may show soon; gives what to call with each snapshot. */
export const followPictures = (
  pictures: Pick<Pictures, 'want'>,
  machine: Machine,
  wishes: { readonly photos: boolean },
): ((snapshot: Snapshot) => void) => {
  let indexed: { readonly of: Program; readonly schedule: Schedule } | null = null;
  let timer: unknown = null;
  let said = '';
  const wantedOf = ({ program, screen, notices, rehearsal }: Snapshot): readonly WantedPicture[] => {
    const now = boardTime(instant(machine.now()), rehearsal);
    const logos = sponsorPicturesSoon(notices, screen, now);
    if (program === null || !wishes.photos) return logos;
    if (indexed?.of !== program) indexed = { of: program, schedule: scheduleOf(program) };
    return [...logos, ...photosSoon(indexed.schedule, screen, now)];
  };
  const look = (snapshot: Snapshot): void => {
    const wanted = wantedOf(snapshot);
    const text = JSON.stringify(wanted);
    if (text !== said) pictures.want(wanted);
    said = text;
    machine.stopTimer(timer);
    const pace = Math.max(1, snapshot.rehearsal?.speed ?? 1);
    timer = machine.startTimer(
      () => look(snapshot),
      milliseconds(Math.max(seconds(2), Math.round(lookEvery / pace))),
    );
  };
  return look;
};
