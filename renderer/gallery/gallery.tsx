import { createRoot } from 'react-dom/client';
import { type Clock, clockOf, type Machine } from '../../program/time/clock.ts';
import { type Instant, instant } from '../../program/time/instant.ts';
import { App } from '../App.tsx';
import { languagesOf, scriptsIn } from '../theme/scripts.ts';
import '../theme/theme.css';
import type { Program } from '../../program/model.ts';
import { loadTypefaces } from '../theme/typefaces.ts';
import { learn } from '../words/languages.ts';
import { dressed } from './dressed.ts';
import { sceneOfFeed } from './feed-scene.ts';
import { Overview } from './Overview.tsx';
import { programNamed } from './programs.ts';
import { instantOfScene, noProgramZone, type Scene, scenes, snapshotOf } from './scenes.ts';

const wall = document.querySelector('#wall');
if (wall === null) throw new Error('gallery/index.html has no #wall');
let root = createRoot(wall);
let asked = new URLSearchParams(location.search);

/** Resolves when a picture is in, or will never be. */
const settled = (picture: HTMLImageElement): Promise<unknown> =>
  picture.complete
    ? Promise.resolve()
    : new Promise((resolve) => {
        for (const event of ['load', 'error']) picture.addEventListener(event, resolve, { once: true });
      });

/** Says to a test that the scene stands: its fonts and pictures are in and its text is fitted. */
const drawn = (): void => {
  Promise.all([document.fonts.ready, ...[...document.images].map(settled)])
    .then(() => new Promise((resolve) => requestAnimationFrame(resolve)))
    .then(() => {
      document.documentElement.dataset['drawn'] = 'yes';
    })
    .catch(report);
};

const report = (error: unknown): void => {
  document.documentElement.dataset['error'] = String(error);
};

const machine: Machine = {
  now: () => Date.now(),
  steady: () => performance.now(),
  startTimer: (wake, delay) => window.setTimeout(wake, delay),
  stopTimer: (timer) => window.clearTimeout(Number(timer)),
};

/** Time stands still at the scene's instant, or with `&speed=60` goes on from there, so that pages turn. */
const clockAt = (at: Instant): Clock => {
  const speed = Number(asked.get('speed') ?? 0);
  if (speed > 0) return clockOf(machine, { from: instant(machine.now()), at, speed });
  return { now: () => at, at: () => () => undefined };
};

const showScene = async (scene: Scene, program: Program | null): Promise<void> => {
  const snapshot = dressed(snapshotOf(scene, program), asked);
  const languages = languagesOf(snapshot.screen);
  const { typefaces, han } = scriptsIn(program, languages, { ...snapshot, program: null });
  await Promise.all([learn(languages), loadTypefaces(typefaces)]);
  root.render(
    <App
      snapshot={snapshot}
      han={han}
      clock={clockAt(instantOfScene(scene, program))}
      machineZone={noProgramZone}
      drawn={drawn}
      report={report}
    />,
  );
};

const showAsked = (): void => {
  const scene = scenes.find(({ name }) => name === asked.get('scene'));
  if (scene !== undefined) showScene(scene, programNamed(scene.program)).catch(report);
  else if (asked.has('feed'))
    sceneOfFeed(asked)
      .then((shown) => showScene(...shown))
      .catch(report);
  else root.render(<Overview size={asked.get('size')} />);
};

/**
 * Another address without a load of the page, as of a test that walks the scenes: all that the last one put up is gone,
 * what costs time (code, fonts) stays.
 */
window.addEventListener('popstate', () => {
  root.unmount();
  for (const { name } of [...document.documentElement.attributes])
    document.documentElement.removeAttribute(name);
  root = createRoot(wall);
  asked = new URLSearchParams(location.search);
  showAsked();
});

showAsked();
