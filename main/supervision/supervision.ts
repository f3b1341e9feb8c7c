import type { Machine } from '../../program/time/clock.ts';
import { type Duration, milliseconds, seconds } from '../../program/time/instant.ts';
import type { Log } from '../diagnostics/log.ts';
import { aliveFile } from './alive-file.ts';
import { openNotify } from './notify.ts';
import type { Supervisor } from './supervisor.ts';
import { systemd, systemdWish } from './systemd.ts';
import { startWatchdog, type WatchdogParts } from './watchdog.ts';

const usualEvery: Duration = seconds(5);

export type SupervisionParts = {
  readonly machine: Machine;
  readonly log: Log;
  readonly env: NodeJS.ProcessEnv;
  readonly pid: number;
  /** The file that `callboard-keep` watches. */
  readonly alive: string;
  readonly lastBeat: WatchdogParts['lastBeat'];
};

/**
 * Keeps whoever supervises this process informed: the file always, systemd where it has asked. Gives what is to be
 * called when the app is asked to end.
 */
export const startSupervision = (parts: SupervisionParts): (() => void) => {
  const { machine, log, env, pid, alive, lastBeat } = parts;
  const wish = systemdWish(env, pid);
  const limit = wish?.limit ?? null;
  // Twice before half of what systemd allows, so that a late look is not yet a silent one.
  const every = limit === null ? usualEvery : milliseconds(Math.min(usualEvery, limit / 4));
  const supervisors: readonly Supervisor[] = [
    aliveFile(alive, pid, log),
    ...(wish === null ? [] : [systemd(wish, every, openNotify(log))]),
  ];
  startWatchdog({ machine, every, lastBeat, supervisors });
  return () => {
    for (const each of supervisors) each.ending();
  };
};
