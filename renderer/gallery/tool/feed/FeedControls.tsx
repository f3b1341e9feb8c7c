import type { Program } from '../../../../program/model.ts';
import type { Change } from '../address.ts';
import { Choose } from '../Choose.tsx';
import { boardChoices, languageChoices, sizeChoices, themeChoices } from '../choices.ts';

type FeedControlsProps = {
  readonly program: Program;
  readonly asked: URLSearchParams;
  readonly change: Change;
};

const named = (things: readonly { readonly name: string }[]) =>
  things.map(({ name }) => [name, name] as const);

/** How many screens turn through the pages together, at most, and the choices of which of them this one is. */
const positions = [1, 2, 3, 4].flatMap((of) =>
  Array.from({ length: of }, (_, index) => [`${index + 1}/${of}`, `${index + 1} of ${of}`] as const),
);

/** What the screen is set to: its board, its room and track out of the program, its look, its size. */
export const FeedControls = ({ program, asked, change }: FeedControlsProps) => {
  const choice = (name: string) => ({
    value: asked.get(name),
    onChoose: (value: string | null) => change({ [name]: value }),
  });
  const [first = null] = program.rooms;
  const chooseBoard = (board: string | null): void =>
    change({ board, ...(board === 'room' && !asked.has('room') ? { room: first?.name ?? null } : {}) });
  return (
    <>
      <Choose
        label="Board"
        none="tracks"
        options={boardChoices.filter(([name]) => name !== 'tracks')}
        value={asked.get('board')}
        onChoose={chooseBoard}
      />
      <Choose label="Room" none="–" options={named(program.rooms)} {...choice('room')} />
      <Choose label="Track" none="–" options={named(program.tracks)} {...choice('track')} />
      <Choose label="Theme" none="dark" options={themeChoices.slice(1)} {...choice('theme')} />
      <Choose label="Language" none="English" options={languageChoices.slice(1)} {...choice('language')} />
      <Choose label="and" none="–" options={languageChoices} {...choice('second')} />
      <Choose
        label="Screen"
        options={positions}
        value={`${asked.get('page') ?? 1}/${asked.get('of') ?? 1}`}
        onChoose={(value) => {
          const [page = null, of = null] = value === '1/1' ? [] : (value?.split('/') ?? []);
          change({ page, of });
        }}
      />
      <Choose label="Size" none="1080p (1920 × 1080)" options={sizeChoices.slice(1)} {...choice('size')} />
    </>
  );
};
