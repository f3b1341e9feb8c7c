import type { Program, Session, Track } from '../../program/model.ts';
import { withChanges } from '../../program/revision/remember.ts';
import { hours, minutes } from '../../program/time/instant.ts';
import { instantAt, type WrittenSession, writtenProgram } from './written.ts';

const longRoom = 'Hörsaal Erwin-Schrödinger-Zentrum, 2. Obergeschoss links';
const rooms = ['Big Hall', 'Attic', 'Cellar', longRoom, 'قاعة المؤتمرات', 'Studio 1', 'Studio 2', 'Studio 3'];
const studios = ['Film', 'Sound', 'Games'];
const others = ['Code', 'Garden'];
const tracks: readonly Track[] = [
  { name: 'Radio', colour: '#2f7fd1' },
  { name: 'Print', colour: '#c94f7c' },
  { name: 'Making', colour: '#3d9a50' },
  ...[...studios, ...others].map((name) => ({ name, colour: null })),
];

const day = '2026-06-05';
const zone = 'Europe/Berlin';

const slot = (from: string, to: string, title: string, room: string, track: string): WrittenSession => ({
  ...{ at: `${day} ${from}`, until: `${day} ${to}`, title, rooms: [room], track },
});

const asPublished: readonly WrittenSession[] = [
  ...studios.map((track, index) =>
    slot('14:00', '15:30', `${track} for those who never tried it`, `Studio ${index + 1}`, track),
  ),
  slot('14:00', '14:45', 'A first program', 'قاعة المؤتمرات', 'Code'),
  slot('14:30', '15:00', 'Seeds', 'Big Hall', 'Garden'),
  slot('10:00', '11:00', 'Good morning', 'Big Hall', 'Making'),
  slot('13:15', '14:30', 'Bookbinding without glue', 'Big Hall', 'Print'),
  slot('13:30', '14:30', 'Antennas from what the kitchen drawer has to offer', 'Attic', 'Radio'),
  slot('14:00', '15:00', 'Letterpress for absolute beginners', 'Attic', 'Print'),
  slot('14:00', '15:00', 'Listening to weather satellites', 'Cellar', 'Radio'),
  slot('14:15', '14:45', 'Weaving on cardboard', 'Attic', 'Making'),
  slot('14:30', '15:30', 'Soldering in the open air', 'Big Hall', 'Making'),
  slot('15:00', '16:00', 'ورشة الخط العربي والطباعة', 'Cellar', 'Print'),
  slot('15:30', '16:30', 'Paper making', 'Attic', 'Print'),
  slot('16:00', '17:00', 'A long wave walk around the house', 'Big Hall', 'Radio'),
  slot('17:00', '18:00', 'Closing circle', 'Big Hall', 'Making'),
];

/** One change after the other, each by itself, as organisers make them on the day. */
const edits: Readonly<Record<string, (session: Session) => Partial<Session>>> = {
  'Antennas from what the kitchen drawer has to offer': () => ({ rooms: ['Cellar'] }),
  'Letterpress for absolute beginners': () => ({ rooms: [longRoom] }),
  'Listening to weather satellites': ({ start, end }) => later(start, end, minutes(45)),
  'Weaving on cardboard': ({ start, end }) => later(start, end, hours(20)),
  'Soldering in the open air': ({ start, end }) => ({ rooms: ['Attic'], ...later(start, end, minutes(-15)) }),
  'ورشة الخط العربي والطباعة': () => ({ rooms: ['قاعة المؤتمرات'] }),
  'Paper making': () => ({ cancelled: true }),
  'A long wave walk around the house': ({ start, end }) => later(start, end, minutes(-60)),
};

const later = (start: Session['start'], end: Session['end'], by: number): Pick<Session, 'start' | 'end'> => ({
  start: (start + by) as Session['start'],
  end: (end + by) as Session['end'],
});

const edited = (before: Program, title: string, edit: (session: Session) => Partial<Session>): Program => {
  const sessions = before.sessions
    .map((session) => (session.title === title ? { ...session, ...edit(session) } : session))
    .toSorted((a, b) => a.start - b.start || (a.title < b.title ? -1 : 1));
  return withChanges(before, { ...before, sessions }, instantAt(`${day} 13:10`, zone)).program;
};

const published = writtenProgram('Makers weekend', zone, rooms, tracks, asPublished);

/** An afternoon on which rooms and hours have changed (now-next.md rule 18). */
export const changedProgram: Program = Object.entries(edits).reduce<Program>(
  (program, [title, edit]) => edited(program, title, edit),
  { ...published, sessions: published.sessions.map((session) => ({ ...session, id: session.title })) },
);
