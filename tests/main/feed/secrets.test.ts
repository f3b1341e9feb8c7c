import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { runCheck } from '../../../main/check/run-check.ts';
import { openLog } from '../../../main/diagnostics/log.ts';
import { type FeedNews, startProgramFeed } from '../../../main/feed/program-feed.ts';
import { sourceOf } from '../../../main/feed/source.ts';
import { openNetwork } from '../../../main/network/network.ts';
import { settingsToStartWith } from '../../../main/settings-file.ts';
import { milliseconds, seconds } from '../../../program/time/instant.ts';
import { builtReaderWorker } from '../../fixtures/built.ts';
import { newAuthority } from '../../fixtures/certificates.ts';
import {
  type Behaviour,
  content,
  portal,
  redirect,
  routes,
  silence,
  startFeedServer,
  status,
} from '../../fixtures/feed-server.ts';
import { inFolder, smallFeed } from '../../fixtures/feeds.ts';
import { realMachine } from '../../fixtures/machine.ts';
import { startProxy } from '../../fixtures/proxy.ts';
import { quickTools } from '../../fixtures/refreshing.ts';
import { secretsBelow, secretsIn } from '../../fixtures/secrets.ts';

const env = {
  TOKEN: 'hush-token',
  PASSWORD: 'hush: p@ss/wörd%',
  KEY: 'hush-key',
  BROKEN: 'hush-\nbroken',
  PROXY_PASSWORD: 'hush-proxy',
  NO_ADDRESS: 'hush-no-address',
};
const login = { user: 'screen', password: '${PASSWORD}' };
const fromEnvironment = [
  ...Object.values(env),
  'hush-whole',
  `screen:${env.PASSWORD}`,
  `crew:${env.PROXY_PASSWORD}`,
];
const literal = ['hush-user', 'hush-query', 'hush-header', 'hush-login', 'hushgoogle', 'screen:hush-login'];
const secrets = [...fromEnvironment, ...literal];

/** What becomes of the paths of the one server: every way in which an answer can disappoint. */
const behaviour = (other: string): Behaviour =>
  routes({
    '/hush-token/good.json': content(smallFeed(['Opening'])),
    '/hush-whole/good.json': content(smallFeed(['Opening'], 'Whole')),
    '/private-hushgoogle/basic.ics': status(404),
    '/hush-token/page': portal(),
    '/hush-token/login': status(401),
    '/hush-token/forbidden': status(403),
    '/hush-token/silent': silence,
    '/hush-token/away': redirect(`${other}hush-token/gone?key=hush-key`),
    '/hush-token/loop': redirect('/hush-token/loop?key=hush-key'),
    '/hush-token/file': redirect('file:///hush-token'),
    '/hush-token/moved': redirect('/hush-token/good.json'),
  });

/** One source for each way that its address, login or headers could be told to somebody. */
const sourcesOf = (own: string, tls: string): readonly object[] => {
  const [scheme, host] = own.split('//');
  const at = (path: string, more: object = {}) => ({ from: `${own}${path}`, ...more });
  return [
    at('${TOKEN}/good.json?key=hush-query', { login }),
    { from: '${WHOLE}', headers: { 'X-Key': '${KEY}', 'X-Other': 'hush-header' } },
    { from: `${scheme}//screen:hush-user@${host}private-hushgoogle/basic.ics?key=hush-query` },
    ...['page', 'login', 'forbidden', 'silent', 'away', 'loop', 'file', 'moved'].map((path) =>
      at(`\${TOKEN}/${path}?key=\${KEY}`, { login: { user: 'screen', password: 'hush-login' } }),
    ),
    { from: `${tls}\${TOKEN}/s.json`, login },
    { from: 'https://nobody.invalid/${TOKEN}/s.json', login },
    { from: 'http://127.0.0.1:9/${TOKEN}/s.json', login },
    { from: 'ftp://screen:${TOKEN}@example.org/${TOKEN}/s.json' },
    { from: '${NO_ADDRESS}' },
    at('${TOKEN}/s.json', { headers: { 'X-Key': '${BROKEN}' } }),
    at('${TOKEN}/s.json?key=${UNSET}', { login: { user: '${KEY}', password: '${UNSET}' } }),
    { from: 'https://behind.proxy.invalid/${TOKEN}/s.json', login },
  ];
};

const isThrough = ({ asked, sources }: FeedNews): boolean =>
  asked && sources.every((one) => one.failures > 0 || one.confirmedAt !== null || one.nextAt === null);

test('no secret of settings and environment is logged, told, kept or printed, however the asking fails', async () => {
  const other = await startFeedServer(status(404));
  const server = await startFeedServer(behaviour(other.url));
  const stranger = await startFeedServer(status(200), { tls: newAuthority().issue({ host: '127.0.0.1' }) });
  const proxy = await startProxy({ to: server.url, login: 'crew:another' });
  await inFolder(async (folder) => {
    const state = join(folder, 'state');
    mkdirSync(state);
    const file = join(folder, 'settings.json');
    const settingsCopy = join(folder, 'settings.last-good.json');
    const environment = { ...env, WHOLE: `${server.url}hush-whole/good.json?key=hush-key` };
    const screen = { proxy: proxy.url.replace('//', '//crew:${PROXY_PASSWORD}@'), noProxy: 'nobody.invalid' };
    const written = sourcesOf(server.url, stranger.url);
    writeFileSync(file, JSON.stringify({ ...screen, sources: written }));
    const keep = (text: string): void => writeFileSync(settingsCopy, text);
    const { settings, problems } = await settingsToStartWith({ settings: file, settingsCopy }, true, keep);
    expect(settings.sources).toHaveLength(19);
    const network = await openNetwork({ settings, file, folder, env: environment, fetch });
    expect([...problems, ...network.problems]).toEqual([]);

    const printed: string[] = [];
    const { now, steady } = realMachine;
    const log = openLog({
      ...{ now, steady, file: join(state, 'callboard.jsonl') },
      write: (line) => printed.push(line),
    });
    const tools = {
      ...{ ...(await quickTools(state)), log, fetch: network.fetch, deadline: seconds(2) },
      retry: { least: milliseconds(50), most: milliseconds(50) },
    };
    const sources = settings.sources.map((source) => sourceOf(settings, source, 'UTC', environment));
    const told: FeedNews[] = [];
    let through: () => void = () => undefined;
    const isDone = new Promise<void>((resolve) => {
      through = resolve;
    });
    const feed = startProgramFeed(sources, tools, (news) => {
      told.push(news);
      if (isThrough(news)) through();
    });
    await isDone;
    await feed.stop();
    const codes = told.at(-1)?.sources.map(({ problem }) => problem?.code ?? null);
    expect(new Set(codes)).toEqual(
      new Set([
        ...[null, 'FEED_HTTP', 'NOT_A_PROGRAM', 'FEED_TIMEOUT', 'FEED_REDIRECT', 'FEED_CONNECTION'],
        ...['FEED_ADDRESS', 'FEED_FILE', 'SETTING_INVALID'],
      ]),
    );

    const lend = { machine: realMachine, machineZone: 'UTC', tzVersion: 'test', env: environment, fetch };
    const checking = { ...lend, workerFile: await builtReaderWorker(), version: '0.0.0' };
    const toCheck = join(folder, 'check.json');
    // A check waits for as long as a screen does: half a minute.
    const speaking = written.filter((source) => !JSON.stringify(source).includes('silent'));
    writeFileSync(toCheck, JSON.stringify({ ...screen, sources: speaking }));
    const checks = [['--json'], []].map((words) => runCheck(['--settings', toCheck, ...words], checking));
    printed.push(JSON.stringify(await Promise.all(checks)));

    expect(secretsIn(printed.join('\n'), secrets)).toEqual([]);
    expect(secretsIn(JSON.stringify(told), secrets)).toEqual([]);
    expect(secretsBelow(state, secrets)).toEqual([]);
    const copy = readFileSync(settingsCopy, 'utf8');
    expect(secretsIn(copy, fromEnvironment)).toEqual([]);
    // Who looks this closely sees the ones that stand in the settings themselves.
    expect(secretsIn(copy, ['hush-user', 'hush-query', 'hush-login'])).toHaveLength(3);
  });
  await Promise.all([proxy.close(), stranger.close(), server.close(), other.close()]);

  expect(server.asked.length).toBeGreaterThan(10);
  expect(server.asked.some(({ headers }) => headers.authorization !== undefined)).toBe(true);
  expect(other.asked.length).toBeGreaterThan(0);
  for (const { headers } of other.asked) expect(headers.authorization).toBeUndefined();
});
