import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'playwright/test';
import { buildFile } from '../../fixtures/built.ts';
import { realFeeds, withoutRealFeeds } from '../../fixtures/feeds.ts';
import { full } from '../../fixtures/full.ts';

type Said = { readonly machineZone: string; readonly answers: number; readonly fingerprint: string };

const zones = ['UTC', 'America/Los_Angeles', 'Asia/Calcutta', 'Pacific/Apia'];

test.describe('K2: the zone of the machine', () => {
  test.skip(...withoutRealFeeds);

  test('changes no answer about any room of a real program, and no word of how it is told', async () => {
    const child = fileURLToPath(await buildFile('tests/fixtures/answers-child.ts'));
    const ask = async (feed: string, zone: string, ...more: readonly string[]): Promise<Said> => {
      const env = { ...process.env, TZ: zone };
      const { stdout } = await promisify(execFile)(
        process.execPath,
        [child, join(realFeeds, feed), ...more],
        { env },
      );
      return JSON.parse(stdout) as Said;
    };
    for (const feed of ['frab-xml/31c3.xml', ...(full ? ['frab-xml/fosdem-2024.xml'] : [])]) {
      const said = await Promise.all(zones.map((zone) => ask(feed, zone)));
      expect(said.map(({ machineZone }) => machineZone)).toEqual(zones);
      console.log(`${feed}: ${said[0]?.answers} answers under each of ${zones.join(', ')}`);
      expect(said[0]?.answers).toBeGreaterThan(1000);
      expect([...new Set(said.map(({ fingerprint }) => fingerprint))]).toHaveLength(1);
    }
    // Told by the clock of the machine, the naive way, every zone has its own answers.
    const naive = await Promise.all(zones.map((zone) => ask('frab-xml/31c3.xml', zone, 'naive')));
    expect(new Set(naive.map(({ fingerprint }) => fingerprint)).size).toBe(zones.length);
  });
});
