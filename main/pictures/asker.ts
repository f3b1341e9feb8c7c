import { type Duration, hours, instant, milliseconds, minutes, seconds } from '../../program/time/instant.ts';
import type { Log } from '../diagnostics/log.ts';
import { shownAddress } from '../feed/asking/address.ts';
import { type Random, retryDelay } from '../feed/backoff.ts';
import type { Album } from './album.ts';
import type { Develop } from './developed.ts';
import { type Entry, pictureOf } from './entry.ts';
import type { FetchTools } from './fetch-picture.ts';
import { type Got, getPicture } from './get-picture.ts';

export type AskerTools = FetchTools & {
  readonly develop: Develop;
  readonly album: Album;
  readonly random: Random;
  readonly log: Log;
  readonly onBug: (error: unknown) => void;
};

/** Beside the program and never before it: two at a time, and no burst at a server that has them all. */
const [atOnce, spacing] = [2, milliseconds(200)] as const;

/** A photo may be another tomorrow. What stands at an address and is no picture may be one in some hours. */
export const goodFor: Duration = hours(24);
const hopelessFor: Duration = hours(6);

const retries = { least: seconds(30), most: hours(1) };

/** How long until a picture is asked for again. */
const settle = (entry: Entry, got: Got, { random, log }: AskerTools): Duration => {
  if ('bytes' in got) {
    entry.picture = pictureOf(got.bytes);
    entry.failures = 0;
    return goodFor;
  }
  entry.failures += 1;
  const delay = got.passes ? retryDelay(entry.failures, random, retries, false) : hopelessFor;
  const picture = shownAddress(entry.wanted.address).slice(0, 200);
  log('PICTURE_FAIL', { picture, why: got.fault, again: Math.round(delay / seconds(1)) });
  return delay;
};

/** Asks for what is due, as often as it is called and by itself when the next one is; `wanted` gives who waits, in order. */
export const openAsker = (
  tools: AskerTools,
  wanted: () => readonly Entry[],
  onGot: () => void,
): (() => void) => {
  const { machine, album, onBug } = tools;
  let asking = 0;
  let wake: unknown = null;

  const ask = async (entry: Entry): Promise<void> => {
    try {
      const got = await getPicture(entry.wanted, tools);
      entry.askAt = machine.steady() + settle(entry, got, tools);
      if (!('bytes' in got)) return;
      onGot();
      await album.keep(entry.wanted, { bytes: got.bytes, keptAt: instant(machine.now()) });
    } catch (error) {
      entry.askAt = machine.steady() + hopelessFor;
      onBug(error);
    }
  };

  const begin = (entry: Entry): void => {
    asking += 1;
    entry.isBusy = true;
    const end = (): void => {
      asking -= 1;
      entry.isBusy = false;
      askDue();
    };
    ask(entry).then(() => machine.startTimer(end, spacing), onBug);
  };

  const askDue = (): void => {
    machine.stopTimer(wake);
    const now = machine.steady();
    const waiting = wanted().filter(({ isBusy }) => !isBusy);
    for (const entry of waiting.filter(({ askAt }) => askAt <= now).slice(0, atOnce - asking)) begin(entry);
    const next = Math.min(...waiting.map(({ askAt }) => askAt).filter((askAt) => askAt > now));
    if (next !== Infinity) wake = machine.startTimer(askDue, milliseconds(Math.min(next - now, minutes(10))));
  };
  return askDue;
};
