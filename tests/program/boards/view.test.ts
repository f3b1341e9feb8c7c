import { expect, test } from 'playwright/test';
import type { Program } from '../../../program/model.ts';
import { scheduleOf } from '../../../program/schedule/schedule.ts';
import { after, type Instant } from '../../../program/time/instant.ts';
import { viewAt } from '../../../renderer/boards/view.ts';
import { exceptionsProgram } from '../../../renderer/gallery/exceptions.ts';
import { hostileProgram } from '../../../renderer/gallery/hostile.ts';
import { instantOfScene, type Scene, scenes, snapshotOf } from '../../../renderer/gallery/scenes.ts';

const schedule = scheduleOf(hostileProgram);
const hostile = scenes.filter(({ program }) => program === 'hostile');
const exceptional = scenes.filter(({ program }) => program === 'exceptions');

/** What is drawn of a view: all of it but when it ends. */
const drawn = (scene: Scene, of: Program, at: Instant) => {
  const { changesAt: _, ...view } = viewAt(scheduleOf(of), snapshotOf(scene, of).screen, at);
  return JSON.stringify(view, (key, value: unknown) => (key === 'changesAt' ? undefined : value));
};

test('no view differs before the instant at which it says it may', () => {
  for (const [of, itsScenes] of [
    [hostileProgram, hostile],
    [exceptionsProgram, exceptional],
  ] as const) {
    for (const scene of itsScenes) {
      const now = instantOfScene(scene, of);
      const { changesAt } = viewAt(scheduleOf(of), snapshotOf(scene, of).screen, now);
      if (changesAt === null) continue;
      expect(changesAt, scene.name).toBeGreaterThan(now);
      expect(drawn(scene, of, after(changesAt, -1)), scene.name).toBe(drawn(scene, of, now));
    }
  }
});

test('a tracks board without anything on or near is the standby board', () => {
  const scene = hostile.find(({ name }) => name === 'standby-free');
  if (scene === undefined) throw new Error('the scene is gone');
  const view = viewAt(
    schedule,
    snapshotOf(scene, hostileProgram).screen,
    instantOfScene(scene, hostileProgram),
  );
  expect(view.board).toBe('standby');
});

test('a screen without a program stands by', () => {
  const [scene] = hostile;
  if (scene === undefined) throw new Error('there are no scenes');
  expect(viewAt(null, snapshotOf(scene, null).screen, instantOfScene(scene, null)).board).toBe('standby');
});

test('scenes have names of their own', () => {
  expect(new Set(scenes.map(({ name }) => name)).size).toBe(scenes.length);
});
