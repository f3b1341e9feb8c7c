import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { oneAtATime } from '../../scripts/setup/one-at-a-time.mjs';
import { checkout } from '../../scripts/setup/places.mjs';

test('work of the same name is done by one process at a time', async () => {
  const name = `test ${process.pid} one`;
  const order: string[] = [];
  const work = (id: string) => () =>
    new Promise<void>((resolve) => {
      order.push(`${id} begins`);
      setImmediate(() => {
        order.push(`${id} ends`);
        resolve();
      });
    });
  await Promise.all([oneAtATime(name, work('a')), oneAtATime(name, work('b')), oneAtATime(name, work('c'))]);
  const pairs = [order.slice(0, 2), order.slice(2, 4), order.slice(4, 6)];
  for (const [begins, ends] of pairs) expect(ends).toBe(begins?.replace('begins', 'ends'));
});

test('work that throws lets the next one in', async () => {
  const name = `test ${process.pid} throws`;
  await expect(oneAtATime(name, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await oneAtATime(name, async () => 'done')).toBe('done');
});

test('a process that is killed in the middle of its work keeps nobody out', async () => {
  const name = `test ${process.pid} killed`;
  const module = join(checkout, 'scripts/setup/one-at-a-time.mjs');
  const script = `import { oneAtATime } from ${JSON.stringify(module)};
    await oneAtATime(${JSON.stringify(name)}, () => new Promise(() => { console.log('in'); setInterval(() => 0, 1000); }));`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  expect(await oneAtATime(name, async () => 'in')).toBe('in');
});
