import { useEffect, useMemo, useRef } from 'react';
import { addressWith, useAddress } from './address.ts';
import { Filters } from './Filters.tsx';
import { useKeys } from './keys.ts';
import { chaptersOf, type Listed } from './listed.ts';
import { SceneDialog } from './SceneDialog.tsx';
import { type ScreenSize, screenSizeOf } from './screens.ts';
import { Tile } from './Tile.tsx';
import { focusNeighbour, focusOn } from './walk.ts';
import './tool.css';

/** The most that a tile takes of the page, in pixels. */
const boxes: Readonly<Record<string, number>> = { small: 280, large: 720 };

const tileWidthOf = (asked: URLSearchParams, { width, height }: ScreenSize): number => {
  const box = boxes[asked.get('tiles') ?? ''] ?? 440;
  // Upright screens stand beside each other instead of filling a column each.
  return Math.round(Math.min(box, (box * 0.8 * width) / height));
};

/** The address of a scene on its own, dressed as chosen. */
const aloneOf = (asked: URLSearchParams, name: string): string =>
  addressWith(new URLSearchParams({ scene: name }), {
    theme: asked.get('theme'),
    language: asked.get('language'),
  });

const aboutOf = ({ subject }: Listed): string => [subject.board, subject.phase, ...subject.marks].join(' · ');

/** Whoever leaves a scene stands on its tile again. */
const useBackOnTile = (open: string | undefined): void => {
  const last = useRef(open);
  useEffect(() => {
    if (open === undefined) focusOn(last.current);
    last.current = open;
  }, [open]);
};

/** Every scene on one page, by board and phase, each a small wall of its own. */
export const Overview = () => {
  const { asked, change } = useAddress();
  const search = useRef<HTMLInputElement>(null);
  const size = screenSizeOf(asked);
  const chapters = useMemo(() => chaptersOf(asked), [asked]);
  const listed = chapters.flatMap(({ scenes }) => scenes);
  const index = listed.findIndex(({ name }) => name === asked.get('open'));
  const open = listed[index];
  const close = (): void => change({ open: null });
  useBackOnTile(open?.name);
  const go = (step: 1 | -1): void => {
    const next = listed[(index + step + listed.length) % listed.length];
    if (next !== undefined) change({ open: next.name });
  };
  const leave = (): void => {
    if (document.activeElement !== search.current) change({ q: null });
    search.current?.blur();
  };
  useKeys(
    open === undefined
      ? [
          ['/', () => search.current?.focus()],
          ['Escape', leave],
          ['ArrowRight', () => focusNeighbour('right')],
          ['ArrowLeft', () => focusNeighbour('left')],
          ['ArrowDown', () => focusNeighbour('down')],
          ['ArrowUp', () => focusNeighbour('up')],
        ]
      : [
          ['ArrowRight', () => go(1)],
          ['ArrowLeft', () => go(-1)],
          ['Escape', close],
        ],
  );
  return (
    <main className="tool">
      <Filters {...{ asked, change, search }} count={listed.length} />
      {chapters.map(({ board, phase, scenes }) => (
        <section key={`${board} ${phase}`} aria-label={`${board}, ${phase}`}>
          <h2>
            {board} <span>{phase}</span>
          </h2>
          <div className="tool-tiles">
            {scenes.map((each) => (
              <Tile
                key={each.name}
                {...{ listed: each, size }}
                shownWidth={tileWidthOf(asked, size)}
                src={aloneOf(asked, each.name)}
                onOpen={() => change({ open: each.name }, 'push')}
              />
            ))}
          </div>
        </section>
      ))}
      {listed.length === 0 && (
        <p className="tool-nothing">No scene is like that. Esc takes the search back.</p>
      )}
      {open !== undefined && (
        <SceneDialog
          {...{ name: open.name, about: aboutOf(open), size, onClose: close }}
          src={aloneOf(asked, open.name)}
        />
      )}
    </main>
  );
};
