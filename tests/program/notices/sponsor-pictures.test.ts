import { expect, test } from 'playwright/test';
import { sponsorPicturesSoon } from '../../../program/pictures/sponsors.ts';
import { after, hours, minutes } from '../../../program/time/instant.ts';
import { utc } from '../../fixtures/program.ts';
import { noticeOf } from './written-notice.ts';

const noon = utc('2026-06-05T12:00:00Z');
const screen = { board: 'tracks', room: null } as const;

test('a screen wants the pictures of sponsors that are meant for it and are on within two hours, each once', () => {
  const sponsor = (picture: string | null, given = {}) =>
    noticeOf('ACME', { level: 'sponsor', picture, ...given });
  const notices = [
    sponsor('file:///a.svg'),
    sponsor('file:///a.svg'),
    sponsor(null),
    sponsor('file:///soon.svg', { start: after(noon, minutes(119)) }),
    sponsor('file:///late.svg', { start: after(noon, hours(2)) }),
    sponsor('file:///over.svg', { end: noon }),
    sponsor('file:///door.svg', { boards: ['room'] }),
    noticeOf('Lunch', { picture: 'file:///band.svg' }),
  ];
  expect(sponsorPicturesSoon(notices, screen, noon)).toEqual(
    ['file:///a.svg', 'file:///soon.svg'].map((address) => ({ address, shape: 'whole', by: 'notices' })),
  );
});
