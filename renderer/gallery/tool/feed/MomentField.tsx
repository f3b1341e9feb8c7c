import { useState } from 'react';
import type { Instant } from '../../../../program/time/instant.ts';
import { parseInstant } from '../../../../program/time/parse.ts';
import { momentText } from './moments.ts';

type MomentFieldProps = {
  readonly at: Instant;
  readonly zone: string;
  readonly onMove: (at: Instant) => void;
};

/** The moment as text, in venue time; what is no moment is marked and changes nothing. */
export const MomentField = ({ at, zone, onMove }: MomentFieldProps) => {
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? momentText(at, zone);
  const meant = parseInstant(text, zone);
  const take = (): void => {
    setTyped(null);
    if (typed !== null && meant !== null) onMove(meant);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      <input
        aria-label={`Moment, in the time of ${zone}`}
        title={zone}
        size={19}
        value={text}
        aria-invalid={meant === null}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={take}
      />
    </form>
  );
};
