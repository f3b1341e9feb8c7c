import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { type Clock, clockOf, type Machine } from '../../program/time/clock.ts';
import { type Instant, instant } from '../../program/time/instant.ts';
import { App } from '../App.tsx';
import { languagesOf, scriptsIn } from '../theme/scripts.ts';
import '../theme/styles.ts';
import type { Program } from '../../program/model.ts';
import { loadTypefaces } from '../theme/typefaces.ts';
import { learn } from '../words/languages.ts';
import { askedProgram } from './asked-program.ts';
import { dressed } from './dressed.ts';
import { sceneOfFeed } from './feed-scene.ts';
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

/** Counts what was asked for: an answer that comes after the next question is nobody's any more. */
let turn = 0;

const showScene = async (scene: Scene, program: Program | null, mine: number): Promise<void> => {
  const snapshot = dressed(snapshotOf(scene, program), asked);
  const languages = languagesOf(snapshot.screen);
  const { typefaces, han } = scriptsIn(program, languages, { ...snapshot, program: null });
  await Promise.all([learn(languages), loadTypefaces(typefaces)]);
  if (mine !== turn) return;
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

const showFeed = async (mine: number): Promise<void> => {
  const { program, unusable } = await askedProgram(asked);
  if (program === null) throw new Error(unusable.join(' '));
  await showScene(sceneOfFeed(asked), program, mine);
};

/** The tool around the boards is for whoever works at them: where it looks at a feed, a server has to read that. */
const showTool = async (mine: number): Promise<void> => {
  const tool = asked.has('feed')
    ? createElement((await import('./tool/feed/FeedPanel.tsx')).FeedPanel, { machine })
    : createElement((await import('./tool/Overview.tsx')).Overview);
  if (mine === turn) root.render(tool);
};

const isFramed = window.parent !== window;

/** Whether an address is one of the tool's: the page of scenes, or in the development server that of a real feed. */
const isOfTool = (search: URLSearchParams): boolean =>
  !search.has('scene') && !isFramed && (!search.has('feed') || import.meta.env.DEV);

const showAsked = (): void => {
  turn += 1;
  const scene = scenes.find(({ name }) => name === asked.get('scene'));
  if (scene !== undefined) showScene(scene, programNamed(scene.program), turn).catch(report);
  else if (isOfTool(asked)) showTool(turn).catch(report);
  else showFeed(turn).catch(report);
};

/**
 * Another address without a load of the page, as of a test that walks the scenes: all that the last one put up is gone,
 * what costs time (code, fonts) stays.
 */
window.addEventListener('popstate', () => {
  const before = asked;
  asked = new URLSearchParams(location.search);
  // The tool reads its own address.
  if (isOfTool(before) && isOfTool(asked) && before.has('feed') === asked.has('feed')) return;
  root.unmount();
  for (const { name } of [...document.documentElement.attributes])
    document.documentElement.removeAttribute(name);
  root = createRoot(wall);
  showAsked();
});

/** The page around a framed board has it show something else: the board stays, as it does on a wall. */
window.addEventListener('message', ({ origin, source, data }: MessageEvent<unknown>) => {
  if (origin !== location.origin || source !== window.parent || typeof data !== 'string') return;
  if (!isFramed || !data.startsWith('?')) return;
  asked = new URLSearchParams(data);
  showAsked();
});

showAsked();
