import { type ReadResult, readBytes } from '../../../../main/feed/reading/read-bytes.ts';
import type { Program } from '../../../../program/model.ts';
import { plainOptions } from '../../../fixtures/feeds.ts';
import { brokenPromises } from '../../../fixtures/invariants.ts';
import { chanceOf } from '../../../program/schedule/random-program.ts';

const options = { ...plainOptions, timeZone: 'Europe/Brussels' };

/** What these bytes are read as; throws where they broke a reader, or made a program that no board may show. */
export const outcomeOf = (bytes: Uint8Array, contentType: string | null = null): ReadResult => {
  const result = readBytes({ bytes, contentType, options });
  if (!result.ok && /broke its reader/.test(result.problem.message)) throw new Error(result.problem.message);
  const broken = result.ok ? brokenPromises(result.value.program, chanceOf(1), 3) : [];
  if (broken.length > 0) throw new Error(broken.slice(0, 5).join('; '));
  return result;
};

/** The program in these bytes. */
export const programIn = (bytes: Uint8Array): Program => {
  const result = outcomeOf(bytes);
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.message}`);
  return result.value.program;
};
