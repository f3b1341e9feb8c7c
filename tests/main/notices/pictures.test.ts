import { expect, test } from 'playwright/test';
import { feedAddress } from '../../../main/feed/asking/address.ts';
import { withPicturesOf } from '../../../main/notices/located.ts';
import { readNotices } from '../../../program/notices/read-notices.ts';

const located = (from: string, ...pictures: readonly string[]) => {
  const list = pictures.map((picture) => ({ level: 'sponsor', text: 'ACME', picture, plate: 'dark' }));
  const read = readNotices(JSON.stringify({ notices: list }));
  const address = feedAddress(from, '/srv/venue');
  if (!read.ok || !address.ok) throw new Error('neither notices nor their place');
  return withPicturesOf(read.value, address.value);
};

const picturesOf = (from: string, ...pictures: readonly string[]) =>
  located(from, ...pictures).notices.map(({ picture }) => picture);

test('the path of a picture starts at the file that names it, on disk and on the web', () => {
  const given = ['logos/acme é.svg', '/acme.png', 'https://acme.example/a.png', 'data:image/png;base64,AAAA'];
  expect(picturesOf('notices.json', ...given)).toEqual([
    'file:///srv/venue/logos/acme%20%C3%A9.svg',
    'file:///acme.png',
    'https://acme.example/a.png',
    'data:image/png;base64,AAAA',
  ]);
  expect(picturesOf('http://me:secret@venue.lan/wall/notices.json?key=secret', ...given).slice(0, 2)).toEqual(
    ['http://venue.lan/wall/logos/acme%20%C3%A9.svg', 'http://venue.lan/acme.png'],
  );
});

test('what is no address of a picture is a problem, and the sponsor keeps its page', () => {
  const { notices, problems } = located('http://venue.lan/notices.json', 'javascript:alert(1)', 'http://[');
  expect(notices.map(({ picture, plate }) => [picture, plate])).toEqual([
    [null, 'dark'],
    [null, 'dark'],
  ]);
  expect(problems.map(({ code }) => code)).toEqual(['FIELD_INVALID', 'FIELD_INVALID']);
});
