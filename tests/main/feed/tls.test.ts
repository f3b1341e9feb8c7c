import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { download } from '../../../main/feed/download.ts';
import { seconds } from '../../../program/time/instant.ts';
import { content, startFeedServer } from '../../fixtures/feed-server.ts';
import { inFolder } from '../../fixtures/feeds.ts';
import { realMachine } from '../../fixtures/machine.ts';

/** A certificate that nobody vouches for; false where this machine has no openssl. */
const selfSigned = (folder: string): { readonly key: string; readonly cert: string } | false => {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const subject = ['-subj', '/CN=localhost', '-days', '2', '-nodes', '-newkey', 'ec'];
  const curve = ['-pkeyopt', 'ec_paramgen_curve:prime256v1', '-keyout', key, '-out', cert];
  try {
    execFileSync('openssl', ['req', '-x509', ...subject, ...curve], { stdio: 'ignore' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
  return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
};

test('a certificate that nobody vouches for is never accepted, and the clock is named as a suspect', async () => {
  await inFolder(async (folder) => {
    const tls = selfSigned(folder);
    test.skip(tls === false, 'This machine has no openssl to make a certificate with.');
    if (tls === false) return;
    const server = await startFeedServer(content('secret program'), { tls });
    const answer = await download(
      {
        address: { kind: 'http', url: new URL(server.url), authorization: null },
        validators: null,
        headers: {},
        signal: new AbortController().signal,
      },
      { fetch, machine: realMachine, userAgent: 'Callboard/1', deadline: seconds(5), most: 1000 },
    );
    await server.close();
    expect(answer).toMatchObject({ fault: 'FEED_TLS', problem: { code: 'FEED_CONNECTION' } });
    expect(JSON.stringify(answer)).toContain('the clock of this machine');
    expect(server.asked).toEqual([]);
  });
});
