import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures/kiosk.ts';

type Ended = { readonly code: number; readonly out: string; readonly err: string };

type Environment = Readonly<Record<string, string>>;

const cli = test.extend<{
  readonly runIn: (own: Environment, ...flags: string[]) => Promise<Ended>;
  readonly run: (...flags: string[]) => Promise<Ended>;
}>({
  runIn: async ({ launcher, display, stateFolder }, use) => {
    const state = stateFolder();
    const env = { ...launcher.env, ...display, CALLBOARD_HOME: state };
    await use(
      (own, ...flags) =>
        new Promise((resolve) => {
          const words = [launcher.appPath, '--state', state, ...flags];
          const options = { env: { ...env, ...own } };
          const child = execFile(launcher.executable, words, options, (_error, out, err) =>
            resolve({ code: child.exitCode ?? -1, out, err }),
          );
        }),
    );
  },
  run: ({ runIn }, use) => use((...flags) => runIn({}, ...flags)),
});

cli('--help explains every flag and ends with 0', async ({ run }) => {
  const { code, out } = await run('--help');
  expect(code).toBe(0);
  for (const flag of ['settings', 'feed', 'time-zone', 'board', 'room', 'track', 'at', 'speed', 'windowed']) {
    expect(out).toContain(`--${flag} `);
  }
});

cli('--version names the version of the package', async ({ run }) => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(await run('--version')).toMatchObject({ code: 0, out: `${version}\n` });
});

cli('a flag that does not exist ends with 2 and a sentence, and opens no window', async ({ run }) => {
  const { code, err } = await run('--bord', 'tracks');
  expect(code).toBe(2);
  expect(err).toContain("Unknown option '--bord'");
});

cli('an environment that has any certificate accepted ends with 2 and a sentence', async ({ runIn }) => {
  const { code, err } = await runIn({ NODE_TLS_REJECT_UNAUTHORIZED: '0' });
  expect(code).toBe(2);
  expect(err).toContain('NODE_TLS_REJECT_UNAUTHORIZED is 0');
});

cli('--screenshot writes a PNG as large as the screen and ends with 0', async ({ run, stateFolder }) => {
  const file = join(stateFolder(), 'board.png');
  const { code } = await run('--screenshot', file);
  expect(code).toBe(0);
  const png = readFileSync(file);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1920, 1080]);
});

cli('--screenshot into a folder that does not exist ends with 1', async ({ run }) => {
  expect((await run('--screenshot', '/nowhere/board.png')).code).toBe(1);
});

cli(
  '--screenshot of a feed that gives nothing is a picture of the holding board, a sentence and 1',
  async ({ run, stateFolder }) => {
    const file = join(stateFolder(), 'board.png');
    const { code, err } = await run('--screenshot', file, '--feed', '/nowhere/schedule.xml');
    expect(code).toBe(1);
    expect(err).toContain('The screenshot shows no program. /nowhere/schedule.xml: ');
    expect(readFileSync(file).subarray(1, 4).toString()).toBe('PNG');
  },
);
