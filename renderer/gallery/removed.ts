import type { Change } from '../../program/changes.ts';
import { instantAt } from './written.ts';

/** A session that was taken out of the program, as the gallery writes it: wall times of the venue. */
export type WrittenRemoval = {
  readonly learned: string;
  readonly at: string;
  readonly until: string;
  readonly title: string;
  readonly room: string;
};

/** What a program remembers of it (rule 18). */
export const removalOf = ({ learned, at, until, title, room }: WrittenRemoval, zone: string): Change => ({
  kinds: ['removed'],
  at: instantAt(learned, zone),
  was: {
    ...{ key: `gone ${at} ${title}`, id: null, title, rooms: [room] },
    ...{ start: instantAt(at, zone), end: instantAt(until, zone), endIs: 'given', cancelled: false },
  },
  is: null,
  markable: true,
});
