import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { watchMemory } from '../../../main/status/memory-watch.ts';
import { isQuiet } from '../../../main/status/planned-reload.ts';
import { countStorageErrors } from '../../../main/status/storage.ts';
import { watchStorage } from '../../../main/status/storage-watch.ts';
import type { Snapshot } from '../../../preload/contract.ts';
import { inFolder } from '../../fixtures/feeds.ts';
import { stagedMachine } from '../../fixtures/machine.ts';
import { utc } from '../../fixtures/program.ts';
import { snapshotOf, statusNow } from '../../fixtures/status-facts.ts';

const minute = 60_000;
const megabyte = 1024 * 1024;

/** A memory watch over 1000 MB, by a staged clock; its snapshot has sessions at 10:00-10:30 and 11:00-11:30. */
const stagedMemory = (start: number, snapshot: Snapshot | null = snapshotOf()) => {
  const machine = stagedMachine(start);
  const events: string[] = [];
  const reloadedAt: string[] = [];
  let total = 300 * megabyte;
  let looks = 0;
  const watch = watchMemory({
    machine,
    log: (event) => events.push(event),
    measure: () => {
      looks += 1;
      return { measuredAt: new Date(machine.now()).toISOString(), totalBytes: total, processes: [] };
    },
    most: 1000 * megabyte,
    latest: () => snapshot,
    reload: () => reloadedAt.push(new Date(machine.now()).toISOString().slice(11, 19)),
    onMeasured: () => undefined,
  });
  return {
    ...{ machine, events, watch, reloadedAt },
    looks: () => looks,
    take: (megabytes: number) => {
      total = megabytes * megabyte;
    },
  };
};

test('P13: the memory of every process is looked at each five minutes, and a week within bounds reloads nothing', () => {
  const { machine, events, watch, looks, reloadedAt } = stagedMemory(statusNow);
  expect(watch.report()).toBe(null);
  machine.pass(10_000);
  expect(watch.report()?.totalBytes).toBe(300 * megabyte);
  machine.pass(7 * 24 * 60 * minute);
  expect(looks()).toBe(1 + 7 * 24 * 12);
  expect([events, reloadedAt, watch.high()]).toEqual([[], [], false]);
});

test('P13: over the bound the page is loaded anew where nothing starts or ends within a minute, once an hour at most', () => {
  const { machine, events, watch, reloadedAt, take } = stagedMemory(utc('2026-02-01T10:29:15Z'));
  take(1200);
  machine.pass(10_000);
  // 10:29:25: a session ends at 10:30.
  expect([events, reloadedAt]).toEqual([['MEMORY_HIGH'], []]);
  machine.pass(2 * minute);
  expect(reloadedAt).toEqual(['10:30:05']);
  expect([watch.high(), watch.reloads()]).toEqual([true, 1]);
  machine.pass(59 * minute);
  expect(reloadedAt).toHaveLength(1);
  machine.pass(10 * minute);
  expect(reloadedAt).toHaveLength(2);
  take(300);
  machine.pass(5 * minute);
  expect(watch.high()).toBe(false);
  expect(events).toEqual(['MEMORY_HIGH', 'PLANNED_RELOAD', 'PLANNED_RELOAD']);
});

test('P13: a moment is quiet when nothing on the board changes within the next minute of the machine', () => {
  const quietAt = (at: string, given: Partial<Snapshot> = {}): boolean => isQuiet(snapshotOf(given), utc(at));
  expect(quietAt('2026-02-01T09:58:59Z')).toBe(true);
  expect(quietAt('2026-02-01T09:59:00Z')).toBe(false);
  expect(quietAt('2026-02-01T10:29:30Z')).toBe(false);
  expect(quietAt('2026-02-01T10:30:00Z')).toBe(true);
  expect(quietAt('2026-02-01T12:00:00Z')).toBe(true);
  expect(quietAt('2026-02-01T09:59:30Z', { program: null })).toBe(true);
  expect(isQuiet(null, statusNow)).toBe(true);
  // A rehearsal at sixty times the speed comes to the next session in twenty seconds.
  const rehearsal = { from: statusNow, at: utc('2026-02-01T10:40:00Z'), speed: 60 };
  expect(isQuiet(snapshotOf({ rehearsal }), statusNow)).toBe(false);
  expect(isQuiet(snapshotOf({ rehearsal: { ...rehearsal, speed: 1 } }), statusNow)).toBe(true);
});

const setErrors = (folder: string, disk: string, count: string): void => {
  mkdirSync(join(folder, disk), { recursive: true });
  writeFileSync(join(folder, disk, 'errors_count'), count);
};

test('S7: the errors of all ext4 file systems are summed, and a machine without any has no number', async () => {
  await inFolder(async (folder) => {
    expect(await countStorageErrors(join(folder, 'missing'))).toBe(null);
    expect(await countStorageErrors(folder)).toBe(null);
    // As Linux has them: `features` is no file system and has no count.
    mkdirSync(join(folder, 'features'));
    setErrors(folder, 'sda1', '3\n');
    setErrors(folder, 'mmcblk0p2', '4\n');
    setErrors(folder, 'odd', 'not a number\n');
    expect(await countStorageErrors(folder)).toBe(7);
  });
});

test('S7: errors that come while the app runs are logged with their number, and told apart from old ones', async () => {
  await inFolder(async (folder) => {
    const machine = stagedMachine(statusNow);
    const lines: string[] = [];
    let looked = 0;
    setErrors(folder, 'sda1', '3\n');
    const report = watchStorage({
      machine,
      log: (event, facts) => lines.push(`${event} n=${String(facts?.['n'])} new=${String(facts?.['new'])}`),
      stateFolder: folder,
      errorsFolder: folder,
      onLooked: () => {
        looked += 1;
      },
      onBug: (error) => {
        throw error;
      },
    });
    expect(report()).toBe(null);
    const look = async (count: number): Promise<void> => {
      machine.pass(5 * minute);
      await expect.poll(() => looked).toBe(count);
      // The next timer is set when this look is over.
      await new Promise((resolve) => setImmediate(resolve));
    };
    await look(1);
    expect(report()).toMatchObject({ errors: 3, newErrors: 0 });
    expect(report()?.freeBytes).toBeGreaterThan(0);
    await look(2);
    setErrors(folder, 'sda1', '5\n');
    await look(3);
    expect(report()).toMatchObject({ errors: 5, newErrors: 2 });
    rmSync(folder, { recursive: true });
    await look(4);
    expect(report()).toEqual({ freeBytes: null, errors: null, newErrors: 0 });
    expect(lines).toEqual(['STORAGE_ERRORS n=3 new=0', 'STORAGE_ERRORS n=5 new=2']);
    mkdirSync(folder);
  });
});
