import { expect, test } from 'playwright/test';
import { accountHome } from '../../scripts/launch/account.mjs';
import { isKept, keeping } from '../../scripts/launch/keep.mjs';

test('a board is kept; what asks for one answer is not', () => {
  test.skip(process.platform === 'win32', 'there is no sh');
  expect(isKept([])).toBe(true);
  expect(isKept(['--room', 'Janson', '--screenshot', 'a.png', '--stay'])).toBe(true);
  for (const words of [
    ['--help'],
    ['--version'],
    ['--screenshot', 'a.png'],
    ['--screenshot=a.png'],
    ['--confirm-program'],
  ]) {
    expect(isKept(words)).toBe(false);
  }
});

test('the wrapper watches the file of the account the app runs as, unless the state folder is named', () => {
  const account = { uid: 1, gid: 1 };
  expect(keeping(['electron', '/app'], account).slice(1, 3)).toEqual([
    '--alive',
    `${accountHome}/.local/state/callboard/alive`,
  ]);
  expect(keeping(['electron', '/app', '--state', '/s'], account)).not.toContain('--alive');
  expect(keeping(['electron', '/app'], null)).not.toContain('--alive');
});
