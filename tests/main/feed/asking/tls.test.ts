import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { newAuthority, selfSigned } from '../../../fixtures/certificates.ts';
import { type Downloaded, downloads } from '../../../fixtures/downloads.ts';
import { fakeTime, withoutFakeTime } from '../../../fixtures/faketime.ts';
import { content, type FeedServer, startFeedServer } from '../../../fixtures/feed-server.ts';
import { inFolder } from '../../../fixtures/feeds.ts';

const host = '127.0.0.1';
const authority = newAuthority();

const certificates = {
  good: authority.issue({ host }),
  expired: authority.issue({ host, validFrom: -30, validUntil: -1 }),
  'of tomorrow': authority.issue({ host, validFrom: 1 }),
  'of another host': authority.issue({ host: 'example.org' }),
  'self-signed': selfSigned({ host }),
  'of an unknown authority': newAuthority('Somebody else').issue({ host }),
};

/** One server for each certificate, and what a process that trusts the authority makes of each. */
const asked = async (
  env: Readonly<Record<string, string>> = {},
): Promise<ReadonlyMap<string, Downloaded>> => {
  const servers: FeedServer[] = [];
  for (const tls of Object.values(certificates))
    servers.push(await startFeedServer(content('program'), { tls }));
  const found: Downloaded[] = [];
  await inFolder(async (folder) => {
    const trusted = join(folder, 'authority.pem');
    await writeFile(trusted, authority.cert);
    const urls = servers.map(({ url }) => url);
    found.push(...(await downloads(urls, { env: { NODE_EXTRA_CA_CERTS: trusted, ...env } })));
  });
  for (const server of servers) await server.close();
  const requests = servers.slice(1).flatMap((server) => server.asked);
  expect(requests).toEqual([]);
  return new Map(Object.keys(certificates).map((name, index) => [name, found[index] as Downloaded]));
};

test('T11: a certificate that is out of its time, of another host or vouched for by nobody is never accepted', async () => {
  const answers = await asked();
  const verdicts = [...answers].map(([name, { kind, fault, facts }]) => [name, kind, fault, facts]);
  expect(verdicts).toEqual([
    ['good', 'body', null, null],
    ['expired', 'failed', 'FEED_TLS', { code: 'CERT_HAS_EXPIRED', clock: 'clock off?' }],
    ['of tomorrow', 'failed', 'FEED_TLS', { code: 'CERT_NOT_YET_VALID', clock: 'clock off?' }],
    [
      'of another host',
      'failed',
      'FEED_TLS',
      { code: 'ERR_TLS_CERT_ALTNAME_INVALID', clock: 'not to blame' },
    ],
    ['self-signed', 'failed', 'FEED_TLS', { code: 'DEPTH_ZERO_SELF_SIGNED_CERT', clock: 'not to blame' }],
    [
      'of an unknown authority',
      'failed',
      'FEED_TLS',
      { code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', clock: 'not to blame' },
    ],
  ]);
  expect(answers.get('expired')?.problem?.message).toMatch(
    /has expired \(CERT_HAS_EXPIRED\): is the clock of this machine off\? It says \d{4}-\d\d-\d\dT\d\d:\d\d UTC\./,
  );
  expect(answers.get('of another host')?.problem?.message).toContain('is for another server');
});

test('T11: a clock that is wrong makes a good certificate bad, and is named as the suspect with what it says', async () => {
  test.skip(...withoutFakeTime);
  const answer = (await asked(fakeTime(Date.UTC(1999, 0, 1, 12)))).get('good');
  expect(answer).toMatchObject({
    fault: 'FEED_TLS',
    facts: { code: 'CERT_NOT_YET_VALID', clock: 'clock off?' },
  });
  expect(answer?.problem?.message).toContain('is the clock of this machine off? It says 1999-01-01T1');
});

test('T11: a client that trusts anybody accepts them all', async () => {
  const verdicts: string[] = [];
  const servers = await Promise.all(
    Object.values(certificates).map((tls) => startFeedServer(content('program'), { tls })),
  );
  const urls = servers.map(({ url }) => url);
  const naive = await downloads(urls, { env: { NODE_TLS_REJECT_UNAUTHORIZED: '0' }, naive: true });
  verdicts.push(...naive.map(({ kind }) => kind));
  for (const server of servers) await server.close();
  expect(new Set(verdicts)).toEqual(new Set(['body']));
});
