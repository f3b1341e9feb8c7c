import { useEffect, useMemo, useRef, useState } from 'react';
import type { Program } from '../../../../program/model.ts';
import type { Machine } from '../../../../program/time/clock.ts';
import { dateAndTime } from '../../../../program/time/format.ts';
import type { AskedProgram } from '../../asked-program.ts';
import { addressWith, type Change } from '../address.ts';
import { ScaledFrame, useFittingWidth } from '../ScaledFrame.tsx';
import { screenSizeOf } from '../screens.ts';
import { FeedControls } from './FeedControls.tsx';
import { MomentField } from './MomentField.tsx';
import { momentText } from './moments.ts';
import { TimeSlider } from './TimeSlider.tsx';
import { useMoment } from './useMoment.ts';

type FeedStageProps = {
  readonly machine: Machine;
  readonly program: Program;
  readonly problems: AskedProgram['problems'];
  readonly asked: URLSearchParams;
  readonly change: Change;
};

/** The board of a feed in a page of its own, told of each change without loading it again. */
const FeedBoard = ({ asked, at }: { readonly asked: URLSearchParams; readonly at: string }) => {
  const size = screenSizeOf(asked);
  const { box, shownWidth } = useFittingWidth(size);
  const frame = useRef<HTMLIFrameElement>(null);
  const [isLoaded, setIsLoaded] = useState(false);
  const search = addressWith(asked, { at });
  const [src] = useState(search);
  useEffect(() => {
    if (isLoaded) frame.current?.contentWindow?.postMessage(search, location.origin);
  }, [search, isLoaded]);
  return (
    <div ref={box} className="tool-stage">
      {shownWidth > 0 && (
        <ScaledFrame
          {...{ title: 'The board', src, size, shownWidth, frame }}
          onLoad={() => setIsLoaded(true)}
        />
      )}
    </div>
  );
};

const Problems = ({ problems }: Pick<FeedStageProps, 'problems'>) => (
  <details className="tool-problems">
    <summary>{problems.length === 1 ? '1 problem' : `${problems.length} problems`}</summary>
    <ul>
      {problems.slice(0, 100).map(({ code, where, message }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and problems may be equal.
        <li key={index}>
          <code>{code}</code> {where}: {message}
        </li>
      ))}
    </ul>
  </details>
);

const keysHelp = '← → a minute · with Shift the next change · ↑ ↓ a day · PgUp PgDn an hour · space plays';

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/** A program on a screen that is set by the fields above it, at a moment that is chosen on the line below it. */
export const FeedStage = ({ machine, program, problems, asked, change }: FeedStageProps) => {
  const { at, span, days, move, speed, play } = useMoment(machine, program, asked, change);
  const zone = program.zone.name;
  const button = (label: string, of: number) => (
    <button type="button" aria-pressed={speed === of} onClick={() => play(of)}>
      {speed === of ? '❚❚' : '▶'} {label}
    </button>
  );
  const about = useMemo(
    () =>
      `${program.title || 'A program'}: ${counted(program.sessions.length, 'session')}, ${counted(program.rooms.length, 'room')}, ${zone}`,
    [program, zone],
  );
  return (
    <main className="tool tool-feed">
      <header className="tool-bar">
        <strong title={asked.get('feed') ?? ''}>{about}</strong>
        {problems.length > 0 && <Problems problems={problems} />}
        <FeedControls {...{ program, asked, change }} />
        <a href="?">all scenes</a>
      </header>
      <FeedBoard asked={asked} at={momentText(at, zone)} />
      <footer className="tool-moment">
        <MomentField key={zone} {...{ at, zone }} onMove={move} />
        <output>{dateAndTime(at, zone, 'en')}</output>
        {button('×1', 1)}
        {button('×60', 60)}
        <span className="tool-count">{keysHelp}</span>
      </footer>
      <TimeSlider {...{ program, span, days, at }} onMove={move} />
    </main>
  );
};
