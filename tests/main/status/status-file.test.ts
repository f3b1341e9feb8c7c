import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { openStatusFile } from '../../../main/status/status-file.ts';
import { noMount, onSmallDisk } from '../../fixtures/disk.ts';
import { inFolder } from '../../fixtures/feeds.ts';
import { stagedMachine } from '../../fixtures/machine.ts';
import { statusNow } from '../../fixtures/status-facts.ts';

/** A status file by a staged clock, whose text counts how often it was asked for. */
const stagedFile = (folder: string, pad = 10) => {
  const machine = stagedMachine(statusNow);
  const path = join(folder, 'status.json');
  const events: string[] = [];
  let asked = 0;
  const { touch } = openStatusFile({
    path,
    text: () => {
      asked += 1;
      return JSON.stringify({ asked, pad: 'x'.repeat(pad) });
    },
    machine,
    log: (event) => events.push(event),
    onBug: (error) => {
      throw error;
    },
  });
  const said = (): unknown => (JSON.parse(readFileSync(path, 'utf8')) as { asked: number }).asked;
  /** That many writes are over, the disk's part too: each then lays itself to rest for half a minute. */
  const over = (count: number): Promise<void> =>
    expect.poll(() => machine.delays.filter((delay) => delay === 30_000).length).toBe(count);
  const settled = async (count: number): Promise<void> => {
    await over(count);
    expect(said()).toBe(count);
  };
  return { path, machine, events, touch, asked: () => asked, said, over, settled };
};

/** Time for a write that must not come: it goes through the disk, which no clock of ours measures. */
const quiet = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60));

test('the status is written at once, at each touch, and every 30 seconds without one', async () => {
  await inFolder(async (folder) => {
    const { machine, touch, settled, asked } = stagedFile(folder);
    await settled(1);
    machine.pass(29_000);
    await quiet();
    expect(asked()).toBe(1);
    machine.pass(1000);
    await settled(2);
    machine.pass(5000);
    touch();
    await settled(3);
  });
});

test('a hundred changes in a second are two writes, and the last one is what is said', async () => {
  await inFolder(async (folder) => {
    const { machine, touch, settled, asked } = stagedFile(folder);
    await settled(1);
    for (let count = 0; count < 100; count += 1) {
      touch();
      machine.pass(5);
    }
    await quiet();
    expect(asked()).toBe(1);
    machine.pass(500);
    await settled(2);
    machine.pass(20_000);
    await quiet();
    expect(asked()).toBe(2);
  });
});

test('S2: a full disk keeps the last whole status, is said once, and the next that fits is written', async () => {
  const done = await onSmallDisk(async (disk) => {
    const { machine, events, touch, settled, said, over } = stagedFile(disk.folder, 20_000);
    await settled(1);
    disk.fill();
    for (let count = 0; count < 5; count += 1) {
      machine.pass(2000);
      touch();
      await over(count + 2);
    }
    expect(said()).toBe(1);
    expect(events).toEqual(['STATUS_FILE_FAIL']);
    disk.relieve();
    machine.pass(30_000);
    await settled(7);
    expect(events).toEqual(['STATUS_FILE_FAIL', 'STATUS_FILE_BACK']);
    expect(readdirSync(disk.folder)).not.toContain('status.json.writing');
  });
  test.skip(!done, noMount);
});

test('S2, control: a plain write on a full disk destroys the last status', async () => {
  const done = await onSmallDisk((disk) => {
    const path = join(disk.folder, 'status.json');
    writeFileSync(path, JSON.stringify({ pad: 'x'.repeat(20_000) }));
    disk.fill();
    expect(() => writeFileSync(path, JSON.stringify({ pad: 'y'.repeat(40_000) }))).toThrow(/ENOSPC/);
    expect(() => JSON.parse(readFileSync(path, 'utf8')) as unknown).toThrow(SyntaxError);
    return Promise.resolve();
  });
  test.skip(!done, noMount);
});

test('S3, S6: a folder in the place of the status or of its folder costs nothing but the status', async () => {
  await inFolder(async (folder) => {
    mkdirSync(join(folder, 'status.json'));
    writeFileSync(join(folder, 'status.json', 'in the way'), '');
    const { machine, events, over, settled } = stagedFile(folder);
    await over(1);
    machine.pass(30_000);
    await over(2);
    expect(events).toEqual(['STATUS_FILE_FAIL']);
    rmSync(join(folder, 'status.json'), { recursive: true });
    machine.pass(30_000);
    await settled(3);
  });
  await inFolder(async (folder) => {
    writeFileSync(join(folder, 'state'), '');
    const { events, asked } = stagedFile(join(folder, 'state'));
    await expect.poll(() => events).toEqual(['STATUS_FILE_FAIL']);
    // The folder is asked for first.
    expect(asked()).toBe(0);
  });
});
