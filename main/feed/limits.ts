import { type Duration, seconds } from '../../program/time/instant.ts';
import type { ReadLimits } from './reading/read-in-worker.ts';

/** For one whole download, redirects included (`faults.md` T4). */
export const downloadDeadline: Duration = seconds(30);

/** For reading one feed (`faults.md` C11). */
export const readLimits: ReadLimits = { deadline: seconds(5), heapMegabytes: 256 };

/** How Callboard names itself to servers. */
export const userAgentOf = (version: string): string => `Callboard/${version}`;
