import { useCallback, useEffect, useMemo } from 'react';
import type { Screen, Snapshot } from '../preload/contract.ts';
import type { Program } from '../program/model.ts';
import { isNightAt } from '../program/schedule/night.ts';
import { scheduleOf } from '../program/schedule/schedule.ts';
import type { Clock } from '../program/time/clock.ts';
import type { Instant } from '../program/time/instant.ts';
import { Boundary } from './Boundary.tsx';
import { useIsUpright } from './boards/agenda/use-is-upright.ts';
import { Board } from './boards/Board.tsx';
import { Noticed } from './notices/Noticed.tsx';
import { wallAt } from './notices/wall-view.ts';
import { Frame } from './parts/stage/Frame.tsx';
import { Night } from './parts/stage/Night.tsx';
import { TestPattern } from './parts/stage/TestPattern.tsx';
import type { Han } from './theme/han.ts';
import { useLanguage } from './useLanguage.ts';
import { useNow } from './useNow.ts';
import { wordsFor } from './words/languages.ts';
import { type Telling, tellingOf } from './words/telling.ts';

type AppProps = {
  readonly snapshot: Snapshot;
  readonly clock: Clock;
  /** The zone of the machine, for the clock on the wall while there is no program. */
  readonly machineZone: string;
  /** Whose Chinese characters lead (`scriptsIn`). */
  readonly han: Han;
  /** A revision is in the page, and will be painted with the next frame. */
  readonly drawn: (revision: number) => void;
  readonly report: (error: unknown) => void;
};

/** The wall: one snapshot, drawn anew whenever board time makes it say something else. */
export const App = ({ drawn, report, han, ...wall }: AppProps) => {
  const { revision, screen } = wall.snapshot;
  useLanguage(screen.language, wordsFor(screen.language), han);
  useEffect(() => drawn(revision), [drawn, revision]);
  return (
    <Boundary
      revision={revision}
      clock={wall.clock}
      report={report}
      instead={<Wall {...wall} snapshot={standbyOf(wall.snapshot)} />}
    >
      <Wall {...wall} />
    </Boundary>
  );
};

/** The plainest board there is: one without a program. */
const standbyOf = (snapshot: Snapshot): Snapshot => ({ ...snapshot, program: null, setup: [] });

/** A language that was learnt too late for the first board is spoken from the next minute on. */
const useTelling = (program: Program | null, machineZone: string, screen: Screen): Telling => {
  const { language, secondLanguage } = screen;
  const words = wordsFor(language);
  const secondWords = wordsFor(secondLanguage ?? language);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `tellingOf` asks for the words by themselves
  return useMemo(
    () => tellingOf(program, machineZone, language, secondLanguage),
    [program, machineZone, language, secondLanguage, words, secondWords],
  );
};

type WallProps = Pick<AppProps, 'snapshot' | 'clock' | 'machineZone'>;

const Wall = ({ snapshot, clock, machineZone }: WallProps) => {
  const { program, screen, clock: trust } = snapshot;
  const schedule = useMemo(() => (program === null ? null : scheduleOf(program)), [program]);
  const telling = useTelling(program, machineZone, screen);
  const isUpright = useIsUpright();
  const wall = useCallback(
    (at: Instant) => wallAt(schedule, snapshot, at, isUpright),
    [schedule, snapshot, isUpright],
  );
  const until = useCallback((at: Instant) => wall(at).changesAt, [wall]);
  const now = useNow(clock, until);
  const { view, notices, sponsor } = wall(now);
  if (screen.look.testPattern && notices.takeover === null) return <TestPattern screen={screen} />;
  return (
    <Frame look={screen.look} now={now} isDoubted={!trust.trusted}>
      <Noticed notices={notices} screen={screen}>
        <Board view={view} snapshot={snapshot} telling={telling} now={now} sponsor={sponsor} />
        <Night isNight={schedule !== null && trust.trusted && isNightAt(schedule, now)} />
      </Noticed>
    </Frame>
  );
};
