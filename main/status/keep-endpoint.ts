import type { Problem } from '../../program/result.ts';
import type { Machine } from '../../program/time/clock.ts';
import { type Duration, minutes, seconds } from '../../program/time/instant.ts';
import type { Log } from '../diagnostics/log.ts';
import type { Status } from './status.ts';

/** Loading the endpoint takes a tenth of a second of this process, which the first board needs more. */
const afterStart: Duration = seconds(2);
/** How long a port that could not be had is left alone. */
const beforeNextTry: Duration = minutes(1);

export type KeptEndpointParts = {
  /** Null for none. */
  readonly port: number | null;
  readonly status: () => Status;
  readonly machine: Machine;
  readonly log: Log;
  /** The endpoint is there, or what stands in its way has changed. */
  readonly onNews: () => void;
  readonly onProblem: (problem: Problem) => void;
  readonly onBug: (error: unknown) => void;
};

/** Opens the endpoint where a port is set; one that cannot be had is tried again each minute. Gives what is wrong. */
export const keepEndpoint = (parts: KeptEndpointParts): (() => readonly Problem[]) => {
  const { port, status, machine, log, onNews, onProblem, onBug } = parts;
  let problem: Problem | null = null;
  const tryToOpen = async (chosen: number): Promise<void> => {
    // Its own chunk: a screen without an endpoint starts without a web server and the Prometheus client.
    const { openEndpoint } = await import('./endpoint.ts');
    const opened = await openEndpoint({ port: chosen, status, onBug });
    problem = opened.ok ? null : opened.problem;
    onNews();
    if (opened.ok) {
      log('STATUS_ENDPOINT', { port: chosen });
      return;
    }
    onProblem(opened.problem);
    machine.startTimer(() => tryToOpen(chosen).catch(onBug), beforeNextTry);
  };
  if (port !== null) machine.startTimer(() => tryToOpen(port).catch(onBug), afterStart);
  return () => (problem === null ? [] : [problem]);
};
