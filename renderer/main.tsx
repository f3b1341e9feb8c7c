import { useMemo } from 'react';
import { createRoot } from 'react-dom/client';
import type { Snapshot } from '../preload/contract.ts';
import { defaultRules } from '../program/schedule/rules.ts';
import { defaultLook } from '../program/theme/look.ts';
import { clockOf, type Machine, type Rehearsal } from '../program/time/clock.ts';
import { milliseconds, seconds } from '../program/time/instant.ts';
import { trustedClock } from '../program/time/trust.ts';
import { App } from './App.tsx';
import { Pulse } from './Pulse.tsx';
import type { Han } from './theme/han.ts';
import { languagesOf, scriptsIn } from './theme/scripts.ts';
import './theme/styles.ts';
import { loadTypefaces } from './theme/typefaces.ts';
import { venueOf } from './venue.ts';
import { learn } from './words/languages.ts';

/** The machine's time and timers: read here and nowhere else in the page. */
const machine: Machine = {
  now: () => Date.now(),
  steady: () => performance.now(),
  startTimer: (wake, delay) => window.setTimeout(wake, delay),
  stopTimer: (timer) => window.clearTimeout(Number(timer)),
};

const machineZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** What a plain browser shows, where there is no main to send a snapshot. */
const nothingYet: Snapshot = {
  revision: 0,
  program: null,
  notices: [],
  pictures: {},
  screen: {
    board: 'standby',
    room: null,
    track: null,
    language: navigator.language,
    secondLanguage: null,
    position: { number: 1, of: 1 },
    rules: defaultRules,
    look: defaultLook,
    motion: 'full',
    demo: false,
  },
  health: { state: 'holding', confirmedAt: null },
  rehearsal: null,
  clock: trustedClock,
  setup: [],
};

const venue = venueOf(window, nothingYet);

const report = (error: unknown): void =>
  venue.error(error instanceof Error ? (error.stack ?? error.message) : String(error));

// Chromium would open a dialog over the wall, whatever the window's settings say (`faults.md` H7).
Object.defineProperty(window, 'print', { value: () => undefined });

window.addEventListener('error', (event) => report(event.error ?? event.message));
window.addEventListener('unhandledrejection', (event) => report(event.reason));

/** How long a frame may take before it is taken for made: a hidden window makes one a second when nothing changes. */
const longestFrame = milliseconds(34);

/** How long letters may keep a board waiting: a disk that does not answer must not keep the wall dark (`faults.md` P7). */
const longestForLetters = seconds(3);

/** Resolves with `work`, or without it when it takes too long. */
const soon = (work: Promise<unknown>): Promise<unknown> =>
  Promise.race([work, new Promise((resolve) => machine.startTimer(() => resolve(null), longestForLetters))]);

const nextFrame = (): Promise<void> =>
  new Promise((resolve) => {
    const timer = machine.startTimer(resolve, longestFrame);
    requestAnimationFrame(() => {
      machine.stopTimer(timer);
      resolve();
    });
  });

/** Resolves once the page has asked for letters and has them all. */
const lettered = async (): Promise<void> => {
  do {
    await nextFrame();
    await document.fonts.ready;
  } while (document.fonts.status === 'loading');
};

/** Says so when a revision is on the glass: its letters are in, and two frames have been made of it with them. */
const drawn = async (revision: number): Promise<void> => {
  await soon(lettered());
  await nextFrame();
  await nextFrame();
  venue.shown(revision);
};

/**
 * The letters most titles need. Text fitted before they are there is fitted twice, the first time to the system's
 * fonts, which takes longer than all the rest of a first board (measured: 170 ms for 20).
 */
const letters = soon(document.fonts.load('1em "Noto Sans Variable"').catch(report));

const sayDrawn = (revision: number): void => {
  drawn(revision).catch(report);
};

/** A clock is kept as long as its rehearsal is the same by value: a new one would make every board wake. */
const useClock = (rehearsal: Rehearsal | null) => {
  const rehearsed = JSON.stringify(rehearsal);
  return useMemo(() => clockOf(machine, JSON.parse(rehearsed) as Rehearsal | null), [rehearsed]);
};

type PageProps = { readonly snapshot: Snapshot; readonly han: Han };

const Page = ({ snapshot, han }: PageProps) => {
  const clock = useClock(snapshot.rehearsal);
  return (
    <App
      snapshot={snapshot}
      clock={clock}
      machineZone={machineZone}
      han={han}
      drawn={sayDrawn}
      report={report}
    />
  );
};

const wall = document.querySelector('#wall');
if (wall === null) throw new Error('index.html has no #wall');
const root = createRoot(wall, { onUncaughtError: report, onCaughtError: () => undefined });

let told = false;

/** Until a snapshot has come the page also says again that it listens: main may not have heard it (`faults.md` P8). */
const beat = (): void => {
  venue.beat();
  if (!told) venue.ready();
};

/** The pulse stands beside the board from the first moment: a page that cannot draw at all does not beat. */
const draw = (page: PageProps | null): void =>
  root.render(
    <>
      <Pulse machine={machine} beat={beat} />
      {page && <Page {...page} />}
    </>,
  );

let newest = -1;

/** Draws a snapshot once its words and letters are in; one that others have overtaken meanwhile is not drawn. */
const drawLettered = async (snapshot: Snapshot): Promise<void> => {
  const { program, screen } = snapshot;
  const languages = languagesOf(screen);
  const { typefaces, han } = scriptsIn(program, languages, { ...snapshot, program: null });
  const needed = Promise.all([learn(languages), loadTypefaces(typefaces)]);
  await Promise.all([letters, soon(needed.catch(report))]);
  if (snapshot.revision < newest) return;
  newest = snapshot.revision;
  draw({ snapshot, han });
};

venue.onSnapshot((snapshot) => {
  told = true;
  drawLettered(snapshot).catch(report);
});
venue.ready();
draw(null);
