import type { Program } from '../../program/model.ts';
import { type WrittenSession, writtenProgram } from './written.ts';

const day = '2026-06-05';

const titles = [
  'Opening the black box',
  'What we learned from running a conference network for twenty years, and what we would never do again',
  'Rust',
  'Ein Blick in die Werkstatt: wie Untertitel für fünfhundert Vorträge an einem Wochenende entstehen',
  'A short history of the pixel',
];

const roomNames = [
  'Janson',
  'K.1.105 (La Fontaine)',
  'H.1302 (Depage)',
  'UA2.118',
  'The room behind the cloakroom, second floor',
];

/** 9:30 and 10 o'clock as wall time of the day. */
const clock = (minutes: number): string =>
  `${day} ${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const roomNumbered = (index: number): string =>
  index < roomNames.length ? (roomNames[index] ?? '') : `Room ${index + 1}`;

/** Talks of 30 to 50 minutes in each of so many rooms from morning to evening, with a lunch for all. */
const crowdedProgram = (count: number): Program => {
  const rooms = Array.from({ length: count }, (_, index) => roomNumbered(index));
  const sessions = rooms.flatMap((room, index): WrittenSession[] => [
    ...[9 * 60, 9 * 60 + 55, 10 * 60 + 50, 13 * 60, 14 * 60, 15 * 60, 16 * 60].map((from, slot) => ({
      at: clock(from),
      until: clock(from + 30 + 10 * ((index + slot) % 3)),
      title: titles[(index + slot) % titles.length] ?? '',
      rooms: [room],
      track: ['Systems', 'People', null][index % 3] ?? null,
      people: ['Ada Lovelace', 'Grace Hopper'].slice(slot % 2),
    })),
    { at: clock(12 * 60), until: clock(13 * 60), title: 'Lunch', rooms: [room], kind: 'service' },
  ]);
  const tracks = [
    { name: 'Systems', colour: '#1f7a5c' },
    { name: 'People', colour: '#e4b400' },
  ];
  return writtenProgram(`A conference of ${count} rooms`, 'Europe/Brussels', rooms, tracks, sessions);
};

/** Programs that are plain but for how many rooms they have. */
export const crowdedPrograms = {
  'rooms-5': crowdedProgram(5),
  'rooms-29': crowdedProgram(29),
  'rooms-72': crowdedProgram(72),
} as const;

export type CrowdedName = keyof typeof crowdedPrograms;

export const isCrowded = (name: string): name is CrowdedName => Object.hasOwn(crowdedPrograms, name);
