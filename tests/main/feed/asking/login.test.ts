import { expect, test } from 'playwright/test';
import { feedAddress } from '../../../../main/feed/asking/address.ts';
import type { Answer } from '../../../../main/feed/asking/answer.ts';
import { askOf } from '../../../../main/feed/asking/ask.ts';
import { sourceOf } from '../../../../main/feed/source.ts';
import { defaultSettings, plainSource, type SourceSettings } from '../../../../program/settings/settings.ts';
import { seconds } from '../../../../program/time/instant.ts';
import { content, redirect, routes, startFeedServer, status } from '../../../fixtures/feed-server.ts';
import { realMachine } from '../../../fixtures/machine.ts';
import { text, withServer } from './downloading.ts';

const env = { PASSWORD: 'hush' };
const login = { user: 'screen', password: '${PASSWORD}' };
const basic = `Basic ${Buffer.from('screen:hush').toString('base64')}`;

/** Asks the source that these settings describe, once. */
const ask = async (from: string, said: Partial<SourceSettings> = {}): Promise<Answer> => {
  const source = sourceOf(defaultSettings, { ...plainSource(from), ...said }, 'UTC', env);
  const address = feedAddress(source.from, '/');
  if (!address.ok) throw new Error(address.problem.message);
  const tools = {
    fetch,
    machine: realMachine,
    userAgent: 'Callboard/1',
    deadline: seconds(5),
    most: 1_000_000,
  };
  return askOf(address.value, source, tools)(null, new AbortController().signal);
};

const sentenceOf = (answer: Answer): string =>
  answer.kind === 'failed' ? answer.problem.message : answer.kind;

test('a login is sent as it is typed, over the one in the address', async () => {
  await withServer(content('program'), async ({ url, asked }) => {
    expect(text(await ask(url, { login }))).toBe('program');
    expect(text(await ask(url.replace('//', '//me:other@'), { login }))).toBe('program');
    expect(text(await ask(url.replace('//', '//me:other@')))).toBe('program');
    const other = `Basic ${Buffer.from('me:other').toString('base64')}`;
    expect(asked.map(({ headers }) => headers.authorization)).toEqual([basic, basic, other]);
  });
});

test('a feed behind a login says which settings it wants, and one that refuses a login says that', async () => {
  for (const code of [401, 403]) {
    await withServer(status(code), async ({ url }) => {
      expect(sentenceOf(await ask(url))).toMatch(
        /this feed needs a login, give the source its "login" or "headers"/,
      );
      expect(sentenceOf(await ask(url, { login }))).toMatch(
        /it does not take this login, check "login" or "headers"/,
      );
      const headers = { authorization: 'Bearer x' };
      expect(sentenceOf(await ask(url, { headers }))).toMatch(/it does not take this login/);
    });
  }
});

test('a login and headers follow a redirect within the server and to no other', async () => {
  const other = await startFeedServer(status(401));
  const paths = routes({ '/a': redirect('/b'), '/b': redirect(`${other.url}c`) });
  await withServer(paths, async ({ url, asked }) => {
    const refused = await ask(`${url}a`, { login, headers: { 'X-Key': 'hush' } });
    expect(sentenceOf(refused)).toMatch(
      new RegExp(`^${new URL(other.url).host} answered 401 \\(Unauthorized\\): this feed needs a login`),
    );
    expect(asked.map(({ headers }) => [headers.authorization, headers['x-key']])).toEqual([
      [basic, 'hush'],
      [basic, 'hush'],
    ]);
    expect(other.asked.map(({ headers }) => [headers.authorization, headers['x-key']])).toEqual([
      [undefined, undefined],
    ]);
  });
  await other.close();
});
