import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { processTree, wordsOf } from '../../scripts/measure/process-tree.mjs';
import { checkout } from '../../scripts/setup/places.mjs';
import { lives } from '../fixtures/keep.ts';
import { expect, test as kiosk } from '../fixtures/kiosk.ts';

type Started = {
  readonly child: ChildProcess;
  readonly said: readonly string[];
  readonly code: Promise<number | null>;
  /** Waits for something it says, so many times. */
  readonly hears: (part: string, times?: number) => Promise<void>;
  /** Its processes now, the display included. */
  readonly tree: () => readonly number[];
};

/** `npm start` without its set-up, which the tests have done. */
const opening = `const { startKiosk } = await import(${JSON.stringify(join(checkout, 'scripts/launch/start-kiosk.mjs'))});
  const { command } = await import(${JSON.stringify(join(checkout, 'scripts/setup/say.mjs'))});
  await command(() => startKiosk(process.argv.slice(1)));`;

const test = kiosk.extend<{ readonly start: (flags: readonly string[]) => Started }>({
  start: async ({ display }, use) => {
    const started: Started[] = [];
    await use((flags) => {
      const child = spawn(process.execPath, ['--input-type=module', '-e', opening, '--', ...flags], {
        cwd: checkout,
        env: { ...process.env, ...display },
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      const said: string[] = [];
      createInterface(child.stderr).on('line', (line) => said.push(line));
      const one: Started = {
        child,
        said,
        code: once(child, 'exit').then(([code]) => (typeof code === 'number' ? code : null)),
        hears: (part, times = 1) =>
          expect
            .poll(() => said.filter((line) => line.includes(part)).length, { timeout: 25_000 })
            .toBeGreaterThanOrEqual(times),
        tree: () => processTree(child.pid ?? 0),
      };
      started.push(one);
      return one;
    });
    for (const { child } of started) child.kill('SIGTERM');
    for (const { code } of started) await code;
  },
});

const mainOf = ({ tree }: Started, state: string): number => {
  const main = tree().find((pid) => {
    const words = wordsOf(pid);
    return words[0]?.endsWith('/electron') && words.includes(state) && !words.join(' ').includes('--type=');
  });
  if (main === undefined) throw new Error('no main process');
  return main;
};

test('P5: a board of npm start whose main is killed comes back with one sentence; Ctrl+C ends all of it with 0', async ({
  start,
  stateFolder,
}) => {
  const state = stateFolder();
  const started = start(['--state', state]);
  await started.hears('The board is up');
  process.kill(mainOf(started, state), 'SIGKILL');
  await started.hears('The board is up', 2);
  const words = started.said.filter((line) => line.startsWith('callboard-keep'));
  expect(words).toEqual(['callboard-keep: Callboard was killed by signal 9: it is started again.']);
  const tree = started.tree();
  expect(tree.length).toBeGreaterThan(4);
  started.child.kill('SIGINT');
  expect(await started.code).toBe(0);
  await expect.poll(() => tree.filter(lives)).toEqual([]);
});

test('npm start that is killed itself, or whose wrapper is, leaves no process', async ({
  start,
  stateFolder,
}) => {
  for (const victim of ['npm start', 'the wrapper'] as const) {
    const started = start(['--state', stateFolder()]);
    await started.hears('The board is up');
    const tree = started.tree();
    const wrapper = tree.find((pid) => wordsOf(pid).some((word) => word.endsWith('callboard-keep')));
    process.kill((victim === 'npm start' ? started.child.pid : wrapper) ?? 0, 'SIGKILL');
    await started.code;
    await expect.poll(() => tree.filter(lives), { timeout: 15_000 }).toEqual([]);
    if (victim === 'the wrapper') expect(started.said).toContain('Callboard was ended by SIGKILL.');
  }
});

test('a run for one answer is never started again: text, a picture, wrong usage', async ({
  start,
  stateFolder,
}) => {
  const state = stateFolder();
  const picture = join(state, 'board.png');
  const runs: readonly (readonly [readonly string[], number])[] = [
    [['--version'], 0],
    [['--speed', 'warp'], 2],
    [['--state', state, '--screenshot', picture], 0],
  ];
  for (const [flags, code] of runs) {
    const started = start(flags);
    expect(await started.code).toBe(code);
    expect(started.said.filter((line) => line.startsWith('callboard-keep'))).toEqual([]);
  }
  expect(existsSync(picture)).toBe(true);
});

test('a run for a picture whose main is killed says so and ends with the code of that signal', async ({
  start,
  stateFolder,
}) => {
  const state = stateFolder();
  const started = start(['--state', state, '--screenshot', join(state, 'board.png')]);
  await expect
    .poll(() => started.tree().some((pid) => wordsOf(pid).includes('--type=zygote')), {
      timeout: 20_000,
      intervals: [20],
    })
    .toBe(true);
  process.kill(mainOf(started, state), 'SIGKILL');
  expect(await started.code).toBe(137);
  expect(started.said).toContain('Callboard was ended by SIGKILL.');
});
