import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newAuthority } from '../fixtures/certificates.ts';
import { type Behaviour, content, routes, startFeedServer, status } from '../fixtures/feed-server.ts';
import { smallFeed } from '../fixtures/feeds.ts';
import { expect, test } from '../fixtures/kiosk.ts';
import { startProxy } from '../fixtures/proxy.ts';
import { secretsBelow, secretsIn } from '../fixtures/secrets.ts';
import { settingsFlags } from '../fixtures/settings.ts';
import { freePort } from '../fixtures/status.ts';

const env = { FEED_TOKEN: 'hush-token', FEED_PASSWORD: 'hush-p@ss/word', PROXY_PASSWORD: 'hush-proxy' };

/** Whoever says the password gets the program. */
const guarded =
  (program: string): Behaviour =>
  (request, response) => {
    const wanted = `Basic ${Buffer.from(`screen:${env.FEED_PASSWORD}`).toString('base64')}`;
    (request.headers.authorization === wanted ? content(program) : status(401))(request, response);
  };

test('behind a proxy, an inspecting firewall and a login the board stands, and nowhere is a secret', async ({
  launch,
  stateFolder,
}) => {
  const authority = newAuthority('Firewall of the venue');
  const host = 'feed.invalid';
  const server = await startFeedServer(
    routes({ '/hush-token/s.json': guarded(smallFeed(['Opening', 'Second talk'])) }),
    { tls: authority.issue({ host }) },
  );
  const proxy = await startProxy({ to: server.url, login: `crew:${env.PROXY_PASSWORD}` });
  const [state, port] = [stateFolder(), await freePort()];
  writeFileSync(join(state, 'venue.pem'), authority.cert, { mode: 0o644 });
  const login = { user: 'screen', password: '${FEED_PASSWORD}' };
  const flags = settingsFlags(state, {
    proxy: proxy.url.replace('//', '//crew:${PROXY_PASSWORD}@'),
    ...{ caFile: 'venue.pem', statusPort: port, room: 'Main hall' },
    sources: [
      { from: `https://${host}/\${FEED_TOKEN}/s.json`, login },
      { from: `https://${host}/\${FEED_TOKEN}/other.json?key=\${FEED_TOKEN}`, login },
    ],
  });
  const { app, page, said, stop } = await launch([...flags, '--at', '2026-02-01T10:05'], { state, env });
  const printed: string[] = [];
  for (const stream of [app.process().stdout, app.process().stderr]) {
    stream?.on('data', (chunk: Buffer) => printed.push(chunk.toString('utf8')));
  }
  await expect(page.locator('.hero-title')).toContainText('Opening');
  await said('FEED_HTTP', ({ feed }) => feed === `https://${host}/\${FEED_TOKEN}/other.json?…`);
  await said('STATUS_ENDPOINT');
  for (const path of ['status', 'metrics', 'healthz']) {
    printed.push(await (await fetch(`http://127.0.0.1:${port}/${path}`)).text());
  }
  // The authority of the venue is trusted beside these, not in their place.
  const roots = await app.evaluate(() => process.getBuiltinModule('node:tls').rootCertificates.length);
  expect(roots).toBeGreaterThan(100);
  await stop();
  await Promise.all([proxy.close(), server.close()]);

  expect(proxy.asked.map(({ line }) => line)).toContain(`CONNECT ${host}:443`);
  expect(printed.join('\n')).toContain(`https://${host}/\${FEED_TOKEN}/s.json`);
  const secrets = [...Object.values(env), `screen:${env.FEED_PASSWORD}`, `crew:${env.PROXY_PASSWORD}`];
  expect(secretsIn(printed.join('\n'), secrets)).toEqual([]);
  expect(secretsBelow(state, secrets)).toEqual([]);
});
