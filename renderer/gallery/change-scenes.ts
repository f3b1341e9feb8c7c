import type { Scene } from './scenes.ts';

const longRoom = 'Hörsaal Erwin-Schrödinger-Zentrum, 2. Obergeschoss links';

/** At that moment the page that has changes on it. */
const second = { number: 2, of: 2 } as const;

const changed = (name: string, time: string, screen: Scene['screen']): Scene => ({
  ...{ name: `changed-${name}`, program: 'changed', at: `2026-06-05 ${time}` },
  ...(screen && { screen }),
});

/** Marks of what moved (rule 18), on each board: old door and new door, long names, both directions, two languages. */
export const changeScenes: readonly Scene[] = [
  changed('old-door', '13:50', { board: 'room', room: 'Attic' }),
  changed('new-door', '14:10', { board: 'room', room: longRoom, language: 'de', secondLanguage: 'en' }),
  changed('track', '13:50', { board: 'tracks', track: 'Radio', language: 'fr' }),
  changed('tracks', '14:03', { board: 'tracks', language: 'he' }),
  changed('lobby', '14:20', { board: 'lobby', language: 'fr', position: second }),
  changed('agenda', '13:55', { board: 'agenda', language: 'ar' }),
];
