import { defaultLook } from '../../program/theme/look.ts';
import { themes } from '../../program/theme/theme.ts';
import type { Scene } from './scenes.ts';

const photographed = (name: string, time: string, screen: NonNullable<Scene['screen']>): Scene => ({
  ...{ name: `photos-${name}`, program: 'photographed', at: `2026-06-05 ${time}` },
  screen: { board: 'room', ...screen },
});

const fromAfar = { ...defaultLook, viewing: { diagonalInches: 43, distanceMetres: 5, largePrint: false } };

/** Faces beside names: one, four, some with initials, a picture that is broken, none, too long names, from afar, from right to left. */
export const photoScenes: readonly Scene[] = [
  photographed('one', '10:20', { room: 'Studio' }),
  photographed('four', '11:00', { room: 'Studio', language: 'de' }),
  photographed('initials', '11:40', { room: 'Studio', look: { ...defaultLook, theme: themes.light } }),
  photographed('track', '10:50', {
    board: 'tracks',
    track: 'Light',
    look: { ...defaultLook, theme: themes['high-contrast'] },
  }),
  photographed('next', '09:52', { room: 'Studio', language: 'fr' }),
  photographed('long-title', '10:20', { room: 'Gallery' }),
  photographed('broken', '10:50', { room: 'Gallery' }),
  photographed('none', '11:40', { room: 'Gallery' }),
  photographed('long-names', '12:30', { room: 'Gallery' }),
  photographed('hebrew', '10:20', { room: 'אולם', language: 'he' }),
  photographed('far', '11:00', { room: 'Studio', look: fromAfar }),
];
