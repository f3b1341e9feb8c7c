import { expect, test } from 'playwright/test';
import { sourceOf } from '../../../main/feed/source.ts';
import { fetchPicture } from '../../../main/pictures/fetch-picture.ts';
import { defaultSettings, plainSource } from '../../../program/settings/settings.ts';
import { smallWebp } from '../../fixtures/photos.ts';
import { hastyMachine, photo } from '../../fixtures/picture-rig.ts';

const sourceAt = (from: string) => sourceOf(defaultSettings, plainSource(from), 'UTC', {});

/** Asks for a picture that `feed` names. There is no other network here: the first server redirects, the next has a picture. */
const askedFor = async (feeds: readonly string[], picture: string, location: string) => {
  const asked: string[] = [];
  const fetch = async (url: string | URL | Request): Promise<Response> => {
    asked.push(String(url));
    return asked.length === 1
      ? new Response(null, { status: 302, headers: { location } })
      : new Response(smallWebp);
  };
  const namers = { program: feeds.map(sourceAt), notices: [] };
  const tools = { fetch, namers, machine: hastyMachine, version: '0.0.0-test', baseDir: '/' };
  return { fetched: await fetchPicture(photo(picture), tools), asked };
};

test('a picture of a program from the web is not fetched from the venue, by a redirect neither', async () => {
  for (const inside of [
    'http://10.0.0.1/reboot',
    'http://router.lan/reboot',
    'http://127.0.0.1/',
    'http://nas/',
  ]) {
    const { fetched, asked } = await askedFor(
      ['http://pretalx.example/feed'],
      'http://cdn.example/p',
      inside,
    );
    expect(fetched, inside).toEqual({ fault: expect.stringContaining('FEED_REDIRECT'), passes: false });
    expect(asked, inside).toEqual(['http://cdn.example/p']);
  }
});

test('a picture may be redirected within the web, and within the venue where the feed is there', async () => {
  for (const [feed, to] of [
    ['http://pretalx.example/feed', 'http://other.example/p'],
    ['http://192.168.1.10/feed.json', 'http://nas.lan/p'],
  ] as const) {
    const { fetched, asked } = await askedFor([feed], 'http://cdn.example/p', to);
    expect(fetched, to).toHaveProperty('bytes');
    expect(asked).toEqual(['http://cdn.example/p', to]);
  }
});

test('a table beside a program from the web does not open the venue to it, but the server of a feed has its own pictures', async () => {
  const feeds = ['https://pretalx.example/feed', '/srv/rooms.csv', 'http://192.168.1.10/feed.json'];
  const elsewhere = await askedFor(feeds, 'http://192.168.1.1/reboot', '/');
  expect(elsewhere.asked).toEqual([]);
  expect(elsewhere.fetched).toHaveProperty('fault', 'is nearer to this machine than whoever names it');
  const own = await askedFor(feeds, 'http://192.168.1.10/a.jpg', '/b.jpg');
  expect(own.fetched).toHaveProperty('bytes');
});
