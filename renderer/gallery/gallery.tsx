import { createRoot } from 'react-dom/client';
import type { Clock } from '../../program/time/clock.ts';
import { App } from '../App.tsx';
import '../theme/theme.css';
import type { Program } from '../../program/model.ts';
import { sceneOfFeed } from './feed-scene.ts';
import { Overview } from './Overview.tsx';
import { programNamed } from './programs.ts';
import { instantOfScene, noProgramZone, type Scene, scenes, snapshotOf } from './scenes.ts';

const wall = document.querySelector('#wall');
if (wall === null) throw new Error('gallery/index.html has no #wall');
const root = createRoot(wall);

/** Says to a test that the scene stands: its fonts are in and its text is fitted. */
const drawn = (): void => {
  document.fonts.ready
    .then(() => new Promise((resolve) => requestAnimationFrame(resolve)))
    .then(() => {
      document.documentElement.dataset['drawn'] = 'yes';
    })
    .catch(report);
};

const report = (error: unknown): void => {
  document.documentElement.dataset['error'] = String(error);
};

const showScene = (scene: Scene, program: Program | null): void => {
  const now = instantOfScene(scene, program);
  const pinned: Clock = { now: () => now, at: () => () => undefined };
  root.render(
    <App
      snapshot={snapshotOf(scene, program)}
      clock={pinned}
      machineZone={noProgramZone}
      drawn={drawn}
      report={report}
    />,
  );
};

const asked = new URLSearchParams(location.search);
const scene = scenes.find(({ name }) => name === asked.get('scene'));

if (scene !== undefined) showScene(scene, programNamed(scene.program));
else if (asked.has('feed')) sceneOfFeed(asked).then(([one, program]) => showScene(one, program), report);
else root.render(<Overview size={asked.get('size')} />);
