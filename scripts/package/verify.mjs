import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accountName, giveTo, unprivilegedAccount } from '../launch/account.mjs';
import { virtualDisplay } from '../launch/display.mjs';
import { appEnvironment } from '../launch/launcher.mjs';
import { openBoard } from '../launch/open-board.mjs';
import { stage } from '../launch/stage.mjs';
import { writeWrapper } from '../launch/wrapper.mjs';
import { processTree, wordsOf } from '../measure/process-tree.mjs';
import { isRoot } from '../setup/places.mjs';
import { SetupFailure, say } from '../setup/say.mjs';
import { stampOf } from '../setup/stamp.mjs';

/** @param {number} pid @returns {string} such as "2": a filter decides each system call */
const seccompOf = (pid) =>
  /Seccomp:\s+(\d)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 'unknown';

/** @param {number} pid of the main process; throws where a renderer is not sandboxed */
const checkSandbox = (pid) => {
  const tree = processTree(pid);
  const renderers = tree.filter((each) => wordsOf(each).includes('--type=renderer'));
  const levels = renderers.map(seccompOf);
  say(`Renderer ${renderers.join(', ')} of ${wordsOf(pid)[0]}: Seccomp: ${levels.join(', ')}`);
  if (levels.length === 0 || levels.some((level) => level !== '2')) {
    throw new SetupFailure('The packaged app does not run in its sandbox.');
  }
  if (tree.some((each) => wordsOf(each).includes('--no-sandbox'))) {
    throw new SetupFailure('A process of the packaged app was started with --no-sandbox.');
  }
};

/**
 * Runs the packaged app on a virtual display, as an unprivileged user, until its board is up, and looks at its sandbox.
 * @param {string} folder the packaged app's
 */
export const verifyPackage = async (folder) => {
  const account = isRoot ? await unprivilegedAccount() : null;
  const place = account
    ? await stage({
        kind: 'package',
        from: folder,
        names: ['.'],
        stamp: stampOf(folder, ['callboard', 'resources']),
      })
    : folder;
  const executable = join(place, 'callboard');
  const display = await virtualDisplay({ account });
  const home = mkdtempSync(join(tmpdir(), 'callboard-package-'));
  try {
    if (account) giveTo(account, home);
    const app = await openBoard({
      executable: account ? writeWrapper(executable, account) : executable,
      args: ['--state', home],
      env: { ...appEnvironment(process.env), ...display.env },
      cwd: '/',
    });
    say(`The packaged app has its board up${account ? ` as the user ${accountName}` : ''}.`);
    try {
      checkSandbox(app.pid);
    } finally {
      app.end();
      await app.ended;
    }
  } finally {
    await display.close();
    rmSync(home, { recursive: true, force: true });
  }
};
