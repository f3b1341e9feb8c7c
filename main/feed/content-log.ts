import type { Program, VenueZone } from '../../program/model.ts';
import { overlapsOf } from '../../program/overlaps.ts';
import type { Problem } from '../../program/result.ts';
import type { Log } from '../diagnostics/log.ts';

/** Where the venue's time comes from (rule 13), in the words of `faults.md` C4. A guess may be wrong by hours. */
const zoneSources: Readonly<Record<VenueZone['from'], 'config' | 'feed' | 'guess'>> = {
  settings: 'config',
  feed: 'feed',
  sources: 'feed',
  offsets: 'guess',
  machine: 'guess',
};

const kindsOf = ({ problems }: Program, code: Problem['code']): readonly Problem[] =>
  problems.filter((problem) => problem.code === code);

/** How many pairs an overlap line names. */
const named = 3;

/**
 * Writes down what is odd about a program that a source gave, once for each version of it: the zone its times are in,
 * what was left out and why, what was taken out of texts, sessions at one time in one room (`faults.md` C3-C5, C7, C9).
 */
export const logContent = (log: Log, feed: string, program: Program): void => {
  log('FEED_ZONE', { feed, source: zoneSources[program.zone.from], zone: program.zone.name });
  for (const { where, message, times } of kindsOf(program, 'SESSION_SKIPPED')) {
    log('SESSION_SKIPPED', { feed, id: where, why: message, ...(times === undefined ? {} : { times }) });
  }
  for (const code of ['TEXT_STRIPPED', 'BIDI_STRIPPED'] as const) {
    for (const { times = 1, message } of kindsOf(program, code))
      log(code, { feed, n: times, problem: message });
  }
  const overlaps = overlapsOf(program);
  if (overlaps.length === 0) return;
  const pairs = overlaps
    .slice(0, named)
    .map(({ room, first, second }) => `${room}: ${first.key} and ${second.key}`);
  log('SESSION_OVERLAP', { feed, n: overlaps.length, version: program.version, pairs });
};
