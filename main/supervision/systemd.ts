import { type Duration, milliseconds } from '../../program/time/instant.ts';
import type { Supervisor } from './supervisor.ts';

/** What systemd says to a service of `Type=notify` (sd_watchdog_enabled(3)). */
export type SystemdWish = {
  /** How long it waits for a sign before it starts the service again; null where it does not watch. */
  readonly limit: Duration | null;
};

/**
 * Reads systemd's wish from the environment. A watchdog meant for another process means a service around us, such as
 * the desktop's, has left us its variables: then nobody is told anything.
 */
export const systemdWish = (env: NodeJS.ProcessEnv, pid: number): SystemdWish | null => {
  const meant = env['WATCHDOG_PID'];
  if (!env['NOTIFY_SOCKET'] || (meant !== undefined && Number(meant) !== pid)) return null;
  const limit = Number(env['WATCHDOG_USEC'] ?? 0) / 1000;
  return { limit: limit > 0 ? milliseconds(limit) : null };
};

/** systemd as a supervisor. `every`: how often it will be told that all is well, at the most; it is passed on when half its limit is near. */
export const systemd = (
  { limit }: SystemdWish,
  every: Duration,
  notify: (word: string) => void,
): Supervisor => {
  let told: number | null = null;
  return {
    up: () => notify('READY=1'),
    well: (steady) => {
      if (limit === null || (told !== null && steady + every < told + limit / 2)) return;
      told = steady;
      notify('WATCHDOG=1');
    },
    ending: () => notify('STOPPING=1'),
  };
};
