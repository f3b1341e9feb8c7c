const tiles = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.tool-tile')];

type Way = 'left' | 'right' | 'up' | 'down';

const middleOf = (tile: HTMLElement): number => {
  const { left, width } = tile.getBoundingClientRect();
  return left + width / 2;
};

/** Of the nearest row above or below, the tile whose middle is nearest. */
const inNextRow = (from: HTMLElement, candidates: readonly HTMLElement[]): HTMLElement | undefined => {
  const [first] = candidates;
  if (first === undefined) return undefined;
  const top = first.getBoundingClientRect().top;
  return candidates
    .filter((tile) => Math.abs(tile.getBoundingClientRect().top - top) < 2)
    .toSorted((a, b) => Math.abs(middleOf(a) - middleOf(from)) - Math.abs(middleOf(b) - middleOf(from)))[0];
};

const neighbourOf = (from: HTMLElement, way: Way): HTMLElement | undefined => {
  const all = tiles();
  const index = all.indexOf(from);
  if (way === 'right') return all[index + 1];
  if (way === 'left') return all[index - 1];
  const top = from.getBoundingClientRect().top;
  if (way === 'down') {
    return inNextRow(
      from,
      all.slice(index).filter((tile) => tile.getBoundingClientRect().top > top + 2),
    );
  }
  return inNextRow(
    from,
    all
      .slice(0, index)
      .filter((tile) => tile.getBoundingClientRect().top < top - 2)
      .toReversed(),
  );
};

/** Moves the focus from tile to tile as the arrows point; from nowhere to the first in sight. */
export const focusNeighbour = (way: Way): void => {
  const from = tiles().find((tile) => tile === document.activeElement);
  const next = from ? neighbourOf(from, way) : tiles().find((tile) => tile.getBoundingClientRect().top >= 0);
  next?.focus();
};

/** Puts the focus on the tile of a scene. */
export const focusOn = (scene: string | undefined): void =>
  tiles()
    .find((tile) => tile.dataset['scene'] === scene)
    ?.focus();
