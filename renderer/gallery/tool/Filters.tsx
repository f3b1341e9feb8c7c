import type { Ref } from 'react';
import type { Change } from './address.ts';
import { Choose } from './Choose.tsx';
import { boardChoices, languageChoices, sizeChoices, themeChoices } from './choices.ts';
import { phases } from './listed.ts';

type FiltersProps = {
  readonly asked: URLSearchParams;
  readonly change: Change;
  readonly count: number;
  readonly search: Ref<HTMLInputElement>;
};

/** What is to be seen, and how. */
export const Filters = ({ asked, change, count, search }: FiltersProps) => {
  const choice = (name: string) => ({
    value: asked.get(name),
    onChoose: (value: string | null) => change({ [name]: value }),
  });
  return (
    <search className="tool-bar">
      <input
        ref={search}
        type="search"
        aria-label="Search"
        placeholder="Search ( / )"
        value={asked.get('q') ?? ''}
        onChange={({ target }) => change({ q: target.value })}
      />
      <Choose label="Board" none="all" options={boardChoices} {...choice('board')} />
      <Choose label="Phase" none="all" options={phases.map((name) => [name, name])} {...choice('phase')} />
      <Choose label="Theme" none="its own" options={themeChoices} {...choice('theme')} />
      <Choose label="Language" none="its own" options={languageChoices} {...choice('language')} />
      <Choose label="Size" none="1080p (1920 × 1080)" options={sizeChoices.slice(1)} {...choice('size')} />
      <Choose label="Tiles" none="medium" options={tileSizes} {...choice('tiles')} />
      <output className="tool-count">{count === 1 ? '1 scene' : `${count} scenes`}</output>
    </search>
  );
};

const tileSizes = [
  ['small', 'small'],
  ['large', 'large'],
] as const;
