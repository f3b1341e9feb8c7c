import type { Machine } from '../../../program/time/clock.ts';
import type { Duration } from '../../../program/time/instant.ts';

/**
 * Wraps an act that the system may never finish, such as reading from a dead network mount: after `deadline` it comes
 * to `late()`. While one run still hangs no second is started, for each hanging one holds a thread of four.
 */
export const patient = <Given, T>(
  act: (given: Given) => Promise<T>,
  late: () => T,
  deadline: Duration,
  machine: Machine,
): ((given: Given) => Promise<T>) => {
  let hanging: Promise<T> | null = null;
  return (given) => {
    const running = hanging ?? act(given);
    hanging = running;
    return new Promise((resolve, reject) => {
      const timer = machine.startTimer(() => resolve(late()), deadline);
      const done = (): void => {
        hanging = null;
        machine.stopTimer(timer);
      };
      running.then(resolve, reject).finally(done);
    });
  };
};
