import type { Program } from '../../program/model.ts';
import type { Validators } from './asking/answer.ts';

/** As much of an answer as tells its age. */
export type Dated = { readonly version: Program['version']; readonly validators: Validators };

/** So many older answers in a row are an organiser who went back, not a mirror that lags (T13). */
const believedAfter = 3;

const day = /^\d{4}-\d{2}-\d{2}(?:[ T]\d{2}:\d{2}(?::\d{2})?)?/;
const numbered = /^v?(\d+(?:\.\d+)+)$/i;

/** Negative where version `a` is the earlier: by the date they begin with, or number by number. Null: they do not say. */
const versionOrder = (a: string, b: string): number | null => {
  const [dayA, dayB] = [day.exec(a)?.[0], day.exec(b)?.[0]];
  if (dayA !== undefined && dayB !== undefined && dayA.length === dayB.length) {
    return dayA < dayB ? -1 : dayA > dayB ? 1 : 0;
  }
  const [partsA, partsB] = [numbered.exec(a)?.[1], numbered.exec(b)?.[1]].map((found) =>
    found?.split('.').map(Number),
  );
  if (partsA === undefined || partsB === undefined) return null;
  for (const [index, part] of partsA.entries()) {
    const other = partsB[index] ?? 0;
    if (part !== other) return part - other;
  }
  return partsA.length - partsB.length;
};

/**
 * Whether an answer is older than the one held (T13): by its version where the two can be compared and differ, else by
 * `Last-Modified`. An answer that says nothing of its age is never older.
 */
export const isOlder = (answer: Dated, held: Dated): boolean => {
  const order = versionOrder(answer.version ?? '', held.version ?? '');
  if (order !== null && order !== 0) return order < 0;
  const [then, before] = [answer, held].map(({ validators }) => Date.parse(validators.lastModified ?? ''));
  return then !== undefined && before !== undefined && then < before;
};

/** Whether the `count`-th older answer in a row is believed. */
export const isBelieved = (count: number): boolean => count >= believedAfter;
