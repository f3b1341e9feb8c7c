import { expect, test } from 'playwright/test';
import { routing } from '../../../main/network/route.ts';
import { defaultSettings, type Settings } from '../../../program/settings/settings.ts';

type Said = Partial<Pick<Settings, 'proxy' | 'noProxy'>>;

const routed = (said: Said, env: Readonly<Record<string, string>> = {}) =>
  routing({ ...defaultSettings, ...said }, env, 'settings.json');

/** The proxy that the address would take, `direct`, and the problems. */
const way = (address: string, said: Said, env: Readonly<Record<string, string>> = {}): string =>
  routed(said, env).route?.(new URL(address))?.url.href ?? 'direct';

const venue = 'http://proxy.venue:3128/';
const [https, http] = ['https://feed.example/s.xml', 'http://feed.example/s.xml'];

test('a proxy of the settings takes every address but those of this machine', () => {
  const said = { proxy: 'proxy.venue:3128' };
  expect([way(https, said), way(http, said), way('http://10.0.0.5/s', said)]).toEqual([venue, venue, venue]);
  for (const own of [
    'http://localhost:8080/',
    'https://127.0.0.1/',
    'http://127.9.9.9/',
    'http://[::1]:80/',
  ]) {
    expect(way(own, said)).toBe('direct');
  }
});

test('without the setting the environment names a proxy for each scheme, in either case, the lower one first', () => {
  const env = { HTTPS_PROXY: 'http://a', http_proxy: 'b:8080', HTTP_PROXY: 'http://c' };
  expect([way(https, {}, env), way(http, {}, env)]).toEqual(['http://a/', 'http://b:8080/']);
  expect([
    way(https, {}, { HTTP_PROXY: 'c' }),
    way(https, {}, { https_proxy: '', HTTPS_PROXY: 'a' }),
  ]).toEqual(['direct', 'direct']);
  expect(routed({}, {}).route).toBeNull();
});

test('"none" is no proxy, whatever the environment says', () => {
  expect(routed({ proxy: 'none' }, { HTTPS_PROXY: 'http://a', HTTP_PROXY: 'b' })).toEqual({
    route: null,
    problems: [],
  });
});

const passedBy: readonly (readonly [string, string, boolean])[] = [
  ['feed.example', 'https://feed.example/', true],
  ['feed.example', 'https://FEED.example./', true],
  ['feed.example', 'https://sub.feed.example/', true],
  ['feed.example', 'https://otherfeed.example/', false],
  ['.feed.example', 'https://feed.example/', true],
  ['*.feed.example', 'https://sub.feed.example/', true],
  ['feed.example:8080', 'https://feed.example/', false],
  ['feed.example:443', 'https://feed.example/', true],
  ['10.0.0.0/8', 'http://10.1.2.3/', true],
  ['10.0.0.0/8', 'http://11.1.2.3/', false],
  ['10.0.0.0/99', 'http://10.1.2.3/', false],
  ['192.168.1.5', 'http://192.168.1.5:81/', true],
  ['fd00::/8', 'http://[fd12::1]/', true],
  ['[fd12::1]', 'http://[fd12::1]/', true],
  ['fd12::1', 'http://[fd12::1]/', true],
  ['*', 'https://feed.example/', true],
];

for (const [entry, address, direct] of passedBy) {
  test(`noProxy "${entry}" ${direct ? 'lets' : 'does not let'} ${address} go direct`, () => {
    const expected = direct ? 'direct' : venue;
    expect(way(address, { proxy: venue, noProxy: [entry] })).toBe(expected);
    expect(way(address, { proxy: venue }, { NO_PROXY: `nobody.example, ${entry}` })).toBe(expected);
    expect(way(address, { proxy: venue, noProxy: [] }, { NO_PROXY: entry })).toBe(venue);
  });
}

test('user name and password may be percent-encoded, come from the environment, and stand alone', () => {
  const authorization = (said: Said, env: Readonly<Record<string, string>> = {}) => {
    const text = routed(said, env).route?.(new URL(https))?.authorization?.replace('Basic ', '') ?? '';
    return Buffer.from(text, 'base64').toString('utf8');
  };
  expect(authorization({ proxy: 'http://crew:p%40ss@proxy.venue:3128' })).toBe('crew:p@ss');
  expect(authorization({ proxy: 'http://crew:${PW}@proxy.venue:3128' }, { PW: 'hush' })).toBe('crew:hush');
  expect(authorization({ proxy: '${ALL}' }, { ALL: 'crew@proxy.venue:3128' })).toBe('crew:');
  expect(authorization({}, { HTTPS_PROXY: 'http://crew:hush@proxy.venue' })).toBe('crew:hush');
});

const unusable: readonly (readonly [string, Said, Readonly<Record<string, string>>, string])[] = [
  ['an unset variable', { proxy: 'http://crew:${PW}@proxy' }, {}, 'settings.json: proxy'],
  ['no address', { proxy: 'http://crew:hush@' }, {}, 'settings.json: proxy'],
  ['a stray % sign', { proxy: 'http://crew:hush%@proxy' }, {}, 'settings.json: proxy'],
  ['SOCKS', {}, { HTTPS_PROXY: 'socks5://crew:hush@proxy' }, 'environment: HTTPS_PROXY'],
];

for (const [what, said, env, where] of unusable) {
  test(`a proxy with ${what} is one problem that quotes nothing, and feeds are asked without it`, () => {
    const { route, problems } = routed(said, env);
    expect(route).toBeNull();
    expect(problems.map(({ code, where: place }) => [code, place])).toEqual([['SETTING_INVALID', where]]);
    expect(problems[0]?.message).toContain('feeds are asked without a proxy');
    expect(JSON.stringify(problems)).not.toContain('hush');
  });
}
