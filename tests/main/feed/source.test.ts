import { expect, test } from 'playwright/test';
import { type Source, shownSource, shownUrlOf, sourceOf, sourceProblem } from '../../../main/feed/source.ts';
import { defaultSettings, plainSource, type SourceSettings } from '../../../program/settings/settings.ts';

const env = { TOKEN: 'hush-hush', FEED_URL: 'https://crew:hush@example.org/hush/a.ics?key=hush', EMPTY: '' };

const source = (from: string, given: Partial<SourceSettings> = {}): Source =>
  sourceOf(defaultSettings, { ...plainSource(from), ...given }, 'UTC', env);

test('variables of the environment stand in for parts of an address, all of it, headers and a login', () => {
  expect(source('https://example.org/${TOKEN}/a.ics').from).toBe('https://example.org/hush-hush/a.ics');
  expect(source('${FEED_URL}').from).toBe(env.FEED_URL);
  const { headers } = source('a', { headers: { 'X-Key': 'key=${TOKEN};${TOKEN}' } });
  expect(headers).toEqual({ 'X-Key': 'key=hush-hush;hush-hush' });
  const login = { user: 'übung', password: 'p@ss:%$${TOKEN}${TOKEN}' };
  const basic = Buffer.from('übung:p@ss:%${TOKEN}hush-hush', 'utf8').toString('base64');
  expect(source('a', { login }).headers).toEqual({ authorization: `Basic ${basic}` });
});

test('an authorization that is written out wins over the login', () => {
  const headers = { AUTHORIZATION: 'Bearer x' };
  expect(source('a', { headers, login: { user: 'u', password: '${NOWHERE}' } })).toMatchObject({ headers });
  expect(sourceProblem(source('a', { headers, login: { user: 'u', password: '${NOWHERE}' } }))).toBeNull();
});

const lacks: readonly (readonly [string, Source, string, string])[] = [
  ['the address', source('https://example.org/${NOWHERE}/a.ics'), 'from', 'no NOWHERE,'],
  [
    'a header',
    source('https://example.org/', { headers: { 'X-Key': '${EMPTY}' } }),
    'headers.X-Key',
    'no EMPTY,',
  ],
  [
    'the login',
    source('https://example.org/', { login: { user: '${A}', password: '${B}' } }),
    'login',
    'no A and no B,',
  ],
];

for (const [what, lacking, field, names] of lacks) {
  test(`a variable that is not set or empty is a problem of ${what} that names it`, () => {
    const problem = sourceProblem(lacking);
    expect(problem?.code).toBe('SETTING_INVALID');
    expect(problem?.where).toBe(`${shownSource(lacking)}: ${field}`);
    expect(problem?.message).toContain(`The environment has ${names}`);
  });
}

test('an address is shown as the settings have it, without what came from the environment', () => {
  const shown = (from: string): string => shownSource(source(from));
  expect(shown('https://example.org/${TOKEN}/a.ics?key=${TOKEN}')).toBe(
    'https://example.org/${TOKEN}/a.ics?…',
  );
  expect(shown('https://crew:${TOKEN}@example.org/a.ics')).toBe('https://example.org/a.ics');
  expect(shown('${FEED_URL}')).toBe('${FEED_URL}');
  expect(shown('${FEED_URL}?key=literal')).toBe('${FEED_URL}?…');
  expect(shown('${FEED_URL}://crew:literal@example.org/a')).toBe('${FEED_URL}://example.org/a');
  expect(shown('https://example.org/$${TOKEN}')).toBe('https://example.org/$${TOKEN}');
});

test('where its answers come from is shown by host alone, after a redirect too', () => {
  const secret = source('${FEED_URL}');
  const shownUrl = shownUrlOf(secret, new URL(secret.from));
  expect(shownUrl(new URL(secret.from))).toBe('${FEED_URL}');
  expect(shownUrl(new URL('https://cdn.example.org/hush/b.ics'))).toBe('https://cdn.example.org/…');
});
