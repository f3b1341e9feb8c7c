import { spawn } from 'node:child_process';
import type { Log } from '../diagnostics/log.ts';

/**
 * Says a word to systemd through its own `systemd-notify`: Node has no datagram sockets of the Unix kind. A failure is
 * logged once: what follows from it, systemd does by itself.
 */
export const openNotify = (log: Log): ((word: string) => void) => {
  let failed = false;
  const fail = (why: string): void => {
    if (!failed) log('NOTIFY_FAIL', { error: why });
    failed = true;
  };
  return (word) => {
    const child = spawn('systemd-notify', [word], { stdio: 'ignore' });
    child.on('error', (error) => fail(String(error)));
    child.on('exit', (code) => {
      if (code !== 0) fail(`systemd-notify ${word} ended with ${code ?? 'a signal'}`);
    });
  };
};
