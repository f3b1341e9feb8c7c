import { expect, test } from 'playwright/test';
import { facesOf } from '../../../program/pictures/faces.ts';

const speaker = (name: string, photo: string | null = null) => ({ name, affiliation: null, photo });
const ready = (photo: string): string | undefined =>
  photo === 'https://a.org/1' ? '/pictures/1.webp' : undefined;

test('who has no photo has initials beside those who have one, and who has neither is left out', () => {
  const speakers = [speaker('Bo Fern'), speaker('Ada Lark', 'https://a.org/1'), speaker('🎞️'), speaker(' ')];
  expect(facesOf(speakers, ready, 'Bo Fern, Ada Lark')).toEqual([
    { photo: null, initials: 'BF' },
    { photo: '/pictures/1.webp', initials: 'AL' },
  ]);
});

test('without a photo that is ready there are no faces', () => {
  expect(
    facesOf([speaker('Bo Fern'), speaker('Cy Moss', 'https://a.org/on-its-way')], ready, 'Bo Fern, Cy Moss'),
  ).toEqual([]);
});

test('a crowd has four faces, and long names leave room for two, or none', () => {
  const crowd = Array.from({ length: 9 }, () => speaker('Ada Lark', 'https://a.org/1'));
  const besideNames = (length: number): number => facesOf(crowd, ready, 'n'.repeat(length)).length;
  expect([20, 72, 73, 100, 101].map(besideNames)).toEqual([4, 4, 2, 2, 0]);
  expect(facesOf(crowd, ready, '漢'.repeat(37)), 'wide characters take the room of two').toHaveLength(2);
});
