import type { Program, Track } from '../../program/model.ts';
import { type WrittenSession, writtenProgram } from './written.ts';

const rooms = ['Big Hall', 'Attic', 'Cellar', 'Garden', 'Foyer'];
const tracks: readonly Track[] = [
  { name: 'Together', colour: '#c94f7c' },
  { name: 'Making', colour: '#2f7fd1' },
  { name: 'Textile', colour: '#3d9a50' },
  ...['Film', 'Sound', 'Games', 'Radio', 'Print', 'Code'].map((name) => ({ name, colour: null })),
];

const day = '2026-06-05';

const slot = (
  from: string,
  to: string,
  title: string,
  places: readonly string[],
  more: Partial<WrittenSession> = {},
): WrittenSession => ({ at: `${day} ${from}`, until: `${day} ${to}`, title, rooms: places, ...more });

const off = { cancelled: true } as const;
const service = { kind: 'service' } as const;
const making = { track: 'Making' } as const;
const textile = { track: 'Textile' } as const;

const wholeDay = (until: string, title: string, places: readonly string[]): WrittenSession => ({
  ...{ at: `${day} 00:00`, until: `${until} 00:00`, title, rooms: places },
  allDay: true,
});

const morning: readonly WrittenSession[] = [
  wholeDay('2026-06-08', 'Exhibition: thirty years of conference badges and the lanyards they hung on', [
    'Foyer',
  ]),
  wholeDay('2026-06-06', 'The hackspace is open day and night', []),
  slot('09:00', '09:45', 'Welcome to the weekend', rooms, { track: 'Together', people: ['The organisers'] }),
  slot(
    '09:15',
    '09:45',
    'How this weekend works, for everyone who is here for the first time',
    ['Big Hall'],
    {
      plenum: true,
    },
  ),
  slot('10:00', '11:30', 'Laser cutting for everyone', ['Big Hall'], { ...making, people: ['Ann', 'Bo'] }),
  slot('10:00', '11:00', 'Knitting machines and what they compute while nobody looks', ['Attic'], {
    ...textile,
    ...off,
  }),
  slot('10:10', '11:30', 'Weaving instead of knitting', ['Attic'], textile),
  slot('10:00', '11:00', 'Soldering in the open air, which the weather has decided against', ['Garden'], off),
  slot('10:00', '11:00', 'Letterpress', ['Cellar'], { people: ['Cy'] }),
  slot('11:00', '11:45', 'Bookbinding', ['Cellar'], off),
];

/** Enough strands after lunch for pages of several. */
const studios: readonly WrittenSession[] = tracks.slice(3).flatMap(({ name }, index) => {
  const room = [`Studio ${index + 1}`];
  const beginners = `${name} for those who never tried it`;
  return [
    slot('13:15', '14:15', beginners, room, { track: name, cancelled: index % 3 === 0 }),
    slot('13:30', '14:30', `${name}, the open studio with everything that was made here this year`, room, {
      track: name,
      people: ['Fay'],
    }),
  ];
});

const afternoon: readonly WrittenSession[] = [
  ...rooms.slice(0, 4).map((room) => slot('11:45', '13:15', 'Lunch', [room], service)),
  slot('13:15', '14:00', 'Circuit bending', ['Big Hall'], making),
  slot('13:30', '14:00', 'Felt', ['Attic'], textile),
  slot('13:30', '14:00', 'Dyeing with plants', ['Attic'], { ...textile, ...off }),
  slot('13:30', '13:50', 'Seeds', ['Garden']),
  slot('14:00', '15:00', 'Panel: who repairs the repair café?', rooms.slice(0, 2), {
    people: ['Dee', 'Eve'],
  }),
  slot('14:00', '15:00', 'Paper making', ['Cellar'], off),
  slot('15:30', '16:00', 'Marbling', ['Cellar'], off),
  slot('16:00', '16:45', 'A tour of the house', ['Foyer'], off),
  slot('17:00', '18:00', 'Closing circle', rooms, { track: 'Together', plenum: true }),
];

/** A day with all that is no plain talk (now-next.md rules 6-10): several rooms, plenum, breaks, cancelled, whole days. */
export const exceptionsProgram: Program = writtenProgram('Makers weekend', 'Europe/Berlin', rooms, tracks, [
  ...morning,
  ...afternoon,
  ...studios,
]);
