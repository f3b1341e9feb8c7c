import { after, between, type Duration, type Instant, milliseconds } from '../time/instant.ts';

/**
 * How long each turn of a cycle takes when `screens` neighbours show a page each: as long as the wordiest of these needs
 * (rule 23). `dwells` are those of the pages, in order.
 */
export const turnsOf = (dwells: readonly Duration[], screens: number): readonly Duration[] =>
  dwells.map((_, first) => {
    const shown = dwells.filter((__, page) => (page - first + dwells.length) % dwells.length < screens);
    return milliseconds(Math.max(...shown));
  });

/** How long all turns take, one after the other. */
export const lengthOf = (turns: readonly Duration[]): Duration =>
  milliseconds(turns.reduce((sum, turn) => sum + turn, 0));

/**
 * Which turn stands at `now` in a cycle that counts from `base`, when it ends, and how many rounds were over before. There must be
 * at least one turn.
 */
export const turnAt = (
  turns: readonly Duration[],
  base: Instant,
  now: Instant,
): { readonly index: number; readonly endsAt: Instant; readonly round: number } => {
  const loop = lengthOf(turns);
  const elapsed = between(base, now);
  // A clock that is being set may stand before the base, where a remainder is negative.
  let endsAt = after(now, -(((elapsed % loop) + loop) % loop));
  for (const [index, turn] of turns.entries()) {
    endsAt = after(endsAt, turn);
    if (now < endsAt) return { index, endsAt, round: Math.floor(elapsed / loop) };
  }
  throw new Error('a cycle without turns');
};
