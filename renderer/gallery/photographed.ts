import type { Program, Speaker } from '../../program/model.ts';
import { writtenProgram } from './written.ts';

/** A person as a shape of two colours: nobody's photo. */
const drawn = (ground: string, skin: string, shirt: string): string =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" width="400" height="400"><rect width="400" height="400" fill="${ground}"/><path d="M40 400c0-120 70-150 160-150s160 30 160 150z" fill="${shirt}"/><circle cx="200" cy="160" r="90" fill="${skin}"/><path d="M105 150a95 95 0 0 1 190 0c-40-50-150-50-190 0z" fill="${shirt}"/></svg>`,
  )}`;

const photoAt = (name: string): string => `https://example.org/photos/${encodeURIComponent(name)}.jpg`;

const photos: Readonly<Record<string, string>> = {
  'Ada Lark': drawn('#8fb7c9', '#e8c4a2', '#3b2a26'),
  'Dr. Bo Fern': drawn('#e3d3b5', '#8d5a3c', '#1d2633'),
  'Cy Moss': drawn('#c7d3c0', '#f0d5bd', '#8a3324'),
  王小明: drawn('#d9c9dd', '#eac9a5', '#20242b'),
  'ליאה אורן': drawn('#f1e4c3', '#c98d63', '#4c5a3f'),
  // An address that answers with something else: the page is told of it, and cannot draw it.
  'Dee Broken': 'data:image/webp;base64,UklGRg==',
};

const withPhoto = (speaker: Speaker): Speaker =>
  speaker.name in photos ? { ...speaker, photo: photoAt(speaker.name) } : speaker;

/** Where the page finds the photos of the program below. */
export const drawnPhotos: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(photos).map(([name, picture]) => [photoAt(name), picture]),
);

const rooms = ['Studio', 'Gallery', 'אולם', 'Loft'];

const long =
  'Everything that a print made in a darkroom can teach people who have only ever known pictures on glass about patience, chemistry and light';

const plain = writtenProgram(
  'Photo Days',
  'Europe/Berlin',
  rooms,
  [{ name: 'Light', colour: '#0a7d5a' }],
  [
    {
      at: '2026-06-05 10:00',
      until: '2026-06-05 10:45',
      title: 'Painting with light',
      rooms: ['Studio'],
      track: 'Light',
      people: ['Ada Lark'],
      url: 'https://example.org/1',
    },
    {
      at: '2026-06-05 10:45',
      until: '2026-06-05 11:30',
      title: 'Who owns a portrait? A debate',
      rooms: ['Studio'],
      track: 'Light',
      people: ['Ada Lark', 'Dr. Bo Fern', '王小明', 'Cy Moss'],
    },
    {
      at: '2026-06-05 11:30',
      until: '2026-06-05 12:15',
      title: 'Lenses from the flea market',
      rooms: ['Studio'],
      track: 'Light',
      people: ['Dr. Bo Fern', 'Noor', 'Ida van den Berg-Lindqvist'],
    },
    {
      at: '2026-06-05 10:00',
      until: '2026-06-05 10:45',
      title: long,
      rooms: ['Gallery'],
      people: ['Cy Moss', 'Ada Lark'],
    },
    {
      at: '2026-06-05 10:45',
      until: '2026-06-05 11:30',
      title: 'Pinholes',
      rooms: ['Gallery'],
      people: ['Dee Broken', 'Cy Moss'],
    },
    {
      at: '2026-06-05 11:30',
      until: '2026-06-05 12:15',
      title: 'Nobody came in a picture',
      rooms: ['Gallery'],
      people: ['Noor', 'Dee Broken'],
    },
    {
      at: '2026-06-05 12:15',
      until: '2026-06-05 13:00',
      title: 'The collective',
      rooms: ['Gallery'],
      people: [
        'Ada Lark',
        'Maximiliane Freifrau von Hohenstein-Tauberbischofsheim',
        'Dr. Bo Fern',
        'Konstantin Papadopoulos-Athanasiadis',
        'Cy Moss',
        'Noor',
        'Eli',
      ],
    },
    {
      at: '2026-06-05 10:00',
      until: '2026-06-05 10:45',
      title: 'לצייר באור',
      rooms: ['אולם'],
      language: 'he',
      people: ['ליאה אורן', 'נועם בר', '🎞️'],
    },
  ],
);

/** A day of talks whose speakers have photos, some of them, and names of all kinds. */
export const photographedProgram: Program = {
  ...plain,
  sessions: plain.sessions.map((session) => ({ ...session, speakers: session.speakers.map(withPhoto) })),
};
