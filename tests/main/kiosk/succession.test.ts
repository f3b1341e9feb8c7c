import { expect, test } from 'playwright/test';
import type { Play } from '../../../main/kiosk/fall-record.ts';
import type { Fall } from '../../../main/kiosk/page-watch.ts';
import type { Player } from '../../../main/kiosk/pair.ts';
import { openSuccession } from '../../../main/kiosk/succession.ts';
import { milliseconds, minutes, seconds } from '../../../program/time/instant.ts';
import { stagedMachine } from '../../fixtures/machine.ts';

type Puppet = Player & { readonly did: string[] };

/** Stages that do nothing by themselves, in the order they were opened. */
const staged = () => {
  const machine = stagedMachine(0);
  const stages: Puppet[] = [];
  const events: string[] = [];
  let replaced = 0;
  let windows = 0;
  const open = (plays: Play): Puppet => {
    windows += 1;
    const did: string[] = [];
    const puppet: Puppet = {
      plays,
      did,
      load: (patience) => did.push(`load ${patience / 1000}`),
      show: () => did.push('show'),
      close: () => {
        did.push('close');
        windows -= 1;
        if (windows === 0) events.push('no window');
      },
    };
    stages.push(puppet);
    return puppet;
  };
  const succession = openSuccession<Puppet>({
    machine,
    log: (event) => events.push(event),
    open,
    onTurn: ({ plays }) => events.push(`on the wall: ${plays}`),
    onReplaced: () => {
      replaced += 1;
      return replaced;
    },
  });
  const stage = (index: number): Puppet => {
    const found = stages.at(index);
    if (!found) throw new Error(`no stage ${index}`);
    return found;
  };
  const fall = (how: Fall['how'], stood = milliseconds(0)): void =>
    succession.fell(stage(-1), { how, stood });
  /** The board falls and is loaded again until it is in a crash loop. */
  const loop = (): void => {
    succession.stood(stage(0));
    for (let n = 0; n < 6; n += 1) {
      fall('gone');
      machine.pass(300);
    }
  };
  return { machine, stages, events, succession, stage, fall, loop };
};

test('nothing is shown before it stands', () => {
  const { succession, stage } = staged();
  expect(stage(0).did).toEqual(['load 15']);
  expect(succession.onWall()).toBe(null);
  succession.stood(stage(0));
  expect(stage(0).did).toEqual(['load 15', 'show']);
});

test('P1: a page that is gone is loaded again in its own window, at once', () => {
  const { machine, succession, stage, stages, fall } = staged();
  succession.stood(stage(0));
  fall('gone', seconds(60));
  machine.pass(50);
  expect(stages).toHaveLength(1);
  expect(stage(0).did).toEqual(['load 15', 'show', 'load 5']);
});

test('P2: a page that hung is loaded again 250 ms after it is gone', () => {
  const { machine, succession, stage, events, fall } = staged();
  succession.stood(stage(0));
  fall('hung', seconds(60));
  machine.pass(249);
  expect(stage(0).did).toEqual(['load 15', 'show']);
  machine.pass(1);
  expect(stage(0).did).toEqual(['load 15', 'show', 'load 5']);
  expect(events).toContain('RENDERER_RESTART');
});

test('P2: where nothing comes of a load, a new window follows; the old one stays until that stands, and patience grows', () => {
  const { succession, stage, stages, fall } = staged();
  succession.stood(stage(0));
  fall('late');
  expect(stage(0).did).toEqual(['load 15', 'show']);
  expect(stage(1).did).toEqual(['load 10']);
  fall('late');
  fall('late');
  fall('late');
  expect(stages.slice(1).map(({ did }) => did)).toEqual([
    ['load 10', 'close'],
    ['load 20', 'close'],
    ['load 40', 'close'],
    ['load 60'],
  ]);
  succession.stood(stage(-1));
  expect(stage(0).did.at(-1)).toBe('close');
  expect(stage(-1).did.at(-1)).toBe('show');
});

test('P2: on a box whose pages take long to stand, the next ones may take three times as long, within reason', () => {
  const { machine, succession, stage, fall } = staged();
  machine.pass(4_000);
  succession.stood(stage(0));
  fall('gone', seconds(60));
  machine.pass(50);
  expect(stage(0).did.at(-1)).toBe('load 12');
  machine.pass(11_000);
  succession.stood(stage(0));
  fall('gone', seconds(60));
  machine.pass(50);
  expect(stage(0).did.at(-1)).toBe('load 20');
});

test('P3: a crash loop puts the safe board up, and the full one is tried out of sight until it stands', () => {
  const { machine, succession, stage, stages, events, fall, loop } = staged();
  loop();
  expect(events).toContain('CRASH_LOOP');
  // The first pause was the safe board's, which has not fallen.
  machine.pass(1000);
  expect(stage(-1).plays).toBe('safe');
  succession.stood(stage(-1));
  expect(succession.onWall()?.plays).toBe('safe');
  expect(stage(0).did.at(-1)).toBe('close');

  const waits: number[] = [];
  for (let n = 0; n < 4; n += 1) {
    const before = stages.length;
    const since = machine.steady();
    while (stages.length === before) machine.pass(100);
    waits.push(Math.round((machine.steady() - since) / 1000));
    expect(stage(-1)).toMatchObject({ plays: 'board', did: [expect.stringContaining('load')] });
    if (n < 3) fall('gone');
  }
  expect(waits).toEqual([1, 2, 4, 8]);
  expect(succession.onWall()?.plays).toBe('safe');

  succession.stood(stage(-1));
  machine.pass(2_999);
  expect(stage(-1).did).not.toContain('show');
  machine.pass(1);
  expect(succession.onWall()).toBe(stage(-1));
  expect(events.at(-1)).toBe('on the wall: board');
  expect(events).toContain('CRASH_LOOP_OVER');
});

test('P3: a full board that falls during its trial is never shown', () => {
  const { machine, succession, stage, fall, loop } = staged();
  loop();
  machine.pass(1000);
  succession.stood(stage(-1));
  machine.pass(1000);
  succession.stood(stage(-1));
  machine.pass(2_000);
  const trial = stage(-1);
  fall('gone', seconds(2));
  machine.pass(minutes(10));
  expect(trial.did).not.toContain('show');
  expect(trial.did).toContain('close');
});

test('P7, P3: a board that never stood is followed by the safe one, and there is a window all the time', () => {
  const { machine, stage, events, fall } = staged();
  for (let n = 0; n < 6; n += 1) {
    fall('unloadable');
    machine.pass(300);
  }
  expect(stage(-1).plays).toBe('safe');
  expect(events).not.toContain('no window');
});

test('P3: where the safe board falls again and again too, each is tried in turn, ever more slowly', () => {
  const { machine, stages, fall, loop } = staged();
  loop();
  machine.pass(1000);
  for (let n = 0; n < 30; n += 1) {
    fall('gone');
    machine.pass(minutes(1));
  }
  const plays = stages.slice(2).map((stage) => stage.plays);
  expect(plays.slice(0, 4)).toEqual(['board', 'safe', 'board', 'safe']);
  expect(stages.length).toBeLessThan(30);
});

test('P13: a page that is to take the place of a good one and falls is dropped, and the good one stays', () => {
  const { succession, stage, events, fall } = staged();
  succession.stood(stage(0));
  for (let n = 0; n < 8; n += 1) {
    succession.renew();
    fall('gone');
  }
  expect(succession.onWall()).toBe(stage(0));
  expect(stage(0).did).toEqual(['load 15', 'show']);
  expect(events).not.toContain('CRASH_LOOP');
  succession.renew();
  succession.stood(stage(-1));
  expect(succession.onWall()).toBe(stage(-1));
});

test('once ended, nothing is opened or loaded any more', () => {
  const { machine, succession, stage, stages, fall } = staged();
  succession.stood(stage(0));
  fall('gone');
  succession.end();
  machine.pass(minutes(60));
  expect(stages).toHaveLength(1);
  expect(stage(0).did).toEqual(['load 15', 'show', 'close']);
});
