import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { processTree, wordsOf } from '../../scripts/measure/process-tree.mjs';
import { noMount, onSmallDisk } from '../fixtures/disk.ts';
import { type FakeApps, fakeApps, type Keep, keepScript, lives, startKeep } from '../fixtures/keep.ts';

test.skip(process.platform !== 'linux', 'the tests look for processes in /proc');

let fakes: FakeApps;
let running: Keep[] = [];
test.beforeEach(() => {
  fakes = fakeApps();
});
test.afterEach(async () => {
  for (const keep of running) for (const _ of ['ask', 'make']) keep.signal('SIGTERM');
  await Promise.all(running.map(({ ended }) => ended));
  running = [];
  fakes.remove();
});

const start = (...given: Parameters<typeof startKeep>): Keep => {
  const keep = startKeep(...given);
  running.push(keep);
  return keep;
};

const state = (): readonly string[] => ['--state', fakes.folder];
const startsOf = (count: number) =>
  expect.poll(() => fakes.starts().length, { timeout: 15_000 }).toBeGreaterThanOrEqual(count);

/** A line of shell: signs the file each 0.2 s, so many times. */
const signing = (times: number): string =>
  `n=0; while [ $n -lt ${times} ]; do echo "$$ $n" >"$CALLBOARD_ALIVE"; n=$((n + 1)); sleep 0.2; done`;

/** The shells of small systems, where they are installed. */
const shells = [['dash'], ['bash', '--posix'], ['busybox', 'ash']].filter(
  ([program = '']) => spawnSync('which', [program]).status === 0,
);

test('P14: after 20 crashes the app still is started again', async () => {
  const keep = start(['--most', '0', fakes.app('app', 'kill -KILL $$'), ...state()]);
  await startsOf(21);
  expect(keep.said[0]).toBe('callboard-keep: Callboard was killed by signal 9: it is started again.');
  expect(keep.said.every((line) => line === keep.said[0])).toBe(true);
});

for (const shell of shells) {
  test(`P4, P5: in ${shell.join(' ')} any end but 0 and 2 starts the app again, and its code is said`, async () => {
    const codes = 'set -- 70 133 1 2; shift $(($(wc -l <"$(dirname "$0")/starts") - 1)); exit $1';
    const keep = start(['--most', '0', '--', fakes.app('app', codes), ...state()], { shell });
    expect(await keep.ended).toBe(2);
    expect(fakes.starts()).toHaveLength(4);
    const how = keep.said.map((line) => /Callboard (.*): it/.exec(line)?.[1]);
    expect(how).toEqual(['ended with exit code 70', 'was killed by signal 5', 'ended with exit code 1']);
  });

  test(`in ${shell.join(' ')} each signal ends app and wrapper with 0, and leaves no process`, async () => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
      const app = fakes.app('app', 'sleep 1000 &', 'echo $! >>"$0.children"', 'trap "exit 7" TERM', 'wait');
      const before = fakes.starts().length;
      const keep = start([app, ...state()], { shell });
      await startsOf(before + 1);
      keep.signal(signal);
      expect(await keep.ended).toBe(0);
      const children = readFileSync(`${app}.children`, 'utf8').trim().split('\n').map(Number);
      await expect.poll(() => [...fakes.starts(), ...children].filter(lives)).toEqual([]);
    }
  });
}

test('an app that was asked to end, and ends, is not started again', async () => {
  const keep = start([fakes.app('app', 'exit 0'), ...state()]);
  expect(await keep.ended).toBe(0);
  expect(keep.said).toEqual([]);
});

test('an app that ends soon is started again at once, then after pauses that double up to the longest', async () => {
  const keep = start(['--most', '2', fakes.app('app', 'exit 1'), ...state()]);
  await startsOf(5);
  const pauses = keep.said.map((line) => /in (\d+) s/.exec(line)?.[1] ?? '0');
  expect(pauses.slice(0, 4)).toEqual(['0', '1', '2', '2']);
});

test('P6: an app that stops signing and ignores TERM is killed with all its processes, and started again', async () => {
  const app = fakes.app('app', "trap '' TERM", signing(3), 'sleep 1000 &', 'echo $! >>"$0.children"', 'wait');
  const keep = start(['--limit', '2', app, ...state()]);
  await keep.hears('has not signed');
  await startsOf(2);
  const [first = 0] = fakes.starts();
  expect(lives(first)).toBe(false);
  expect(lives(Number(readFileSync(`${app}.children`, 'utf8').split('\n')[0]))).toBe(false);
  expect(await keep.hears('stood still')).toContain('it is started again');
});

test('P6: an app that ends with 0 because it stood still is started again', async () => {
  const app = fakes.app('app', 'trap "exit 0" TERM', signing(2), 'sleep 1000 & wait');
  const keep = start(['--limit', '1', app, ...state()]);
  await keep.hears('stood still');
  await startsOf(2);
});

test('P6: an app that never signs is disturbed, and each time after twice as long', async () => {
  const keep = start(['--limit', '1', fakes.app('app', 'exec sleep 1000'), ...state()]);
  expect(await keep.hears('has not signed')).toContain('for 3 seconds');
  await keep.hears('for 6 seconds');
});

test('S3: a healthy app is left alone when the disk of its state folder becomes read-only', async () => {
  const ran = await onSmallDisk(async (disk) => {
    const app = fakes.app('app', signing(1000));
    const keep = start(['--limit', '1', app, '--state', disk.folder]);
    await expect.poll(() => spawnSync('cat', [join(disk.folder, 'alive')]).status).toBe(0);
    disk.freeze();
    await keep.hears('cannot be written');
    // Three more looks, each of which would end it.
    execFileSync('sleep', ['3']);
    expect(fakes.starts()).toHaveLength(1);
    expect(lives(fakes.starts()[0] ?? 0)).toBe(true);
    expect(keep.said.filter((line) => line.startsWith('callboard-keep'))).toHaveLength(1);
    keep.signal('SIGTERM');
    await keep.ended;
  });
  test.skip(!ran, noMount);
});

test('K4: a clock that is set forward or back neither ends a healthy app nor spares one that stands still', async () => {
  // `date` and the file's own times jump by an hour each time; what is signed does not depend on them.
  const jump = 'touch -d "$([ $((n % 2)) = 0 ] && echo 1 hour || echo -1 hour)" "$CALLBOARD_ALIVE"';
  const tools = join(fakes.folder, 'bin');
  execFileSync('mkdir', [tools]);
  writeFileSync(join(tools, 'date'), '#!/bin/sh\necho $(($$ * 3600))\n');
  chmodSync(join(tools, 'date'), 0o755);
  const env = { ...process.env, PATH: `${tools}:${process.env['PATH']}` };
  const app = fakes.app(
    'app',
    signing(15).replace('sleep', `${jump}; sleep`),
    `while :; do ${jump}; n=$((n + 1)); sleep 0.2; done`,
  );
  const keep = start(['--limit', '2', app, ...state()], { env });
  await startsOf(1);
  execFileSync('sleep', ['2.5']);
  expect(keep.said).toEqual([]);
  await keep.hears('has not signed');
  await keep.hears('stood still: it is started again.');
});

test('a second signal ends an app that does not listen at once', async () => {
  const app = fakes.app('app', "trap '' TERM", 'echo ready >"$0.ready"', 'sleep 1000 & wait; wait');
  const keep = start([app, ...state()]);
  await expect.poll(() => spawnSync('cat', [`${app}.ready`]).status).toBe(0);
  keep.signal('SIGTERM');
  const waits = (): boolean => processTree(keep.pid).some((pid) => wordsOf(pid).join(' ') === 'sleep 3');
  await expect.poll(waits, { intervals: [50] }).toBe(true);
  const since = performance.now();
  keep.signal('SIGTERM');
  expect(await keep.ended).toBe(0);
  expect(performance.now() - since).toBeLessThan(2500);
});

test('started twice, the wrapper whose app finds another one running ends, and the first goes on', async () => {
  const lock = 'mkdir "$(dirname "$0")/lock" 2>/dev/null || exit 0; sleep 1000 & wait';
  const app = fakes.app('app', lock);
  const first = start([app, ...state()]);
  await startsOf(1);
  const second = start([app, ...state()]);
  expect(await second.ended).toBe(0);
  expect(lives(first.pid)).toBe(true);
  expect(lives(fakes.starts()[0] ?? 0)).toBe(true);
});

test('wrong usage is refused with a sentence and exit code 2', () => {
  const wrong = [
    [],
    ['--limit'],
    ['--limit', 'soon', 'true'],
    ['--limit', '0', 'true'],
    ['--dark', 'true'],
    ['/no/such/app'],
  ];
  for (const words of wrong) {
    const { status, stderr } = spawnSync('sh', [keepScript, ...words], { encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^callboard-keep: .+\. See --help\.\n$/);
  }
  expect(spawnSync('sh', [keepScript, '--help'], { encoding: 'utf8' }).stdout).toContain('--limit SECONDS');
});
