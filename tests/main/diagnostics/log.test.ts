import { readFileSync } from 'node:fs';
import { expect } from 'playwright/test';
import { linesOf, logTest, stagedLog } from './logging.ts';

logTest('an event is one line of JSON with its time, on stdout and in the file', ({ folder }) => {
  const { log, file, said } = stagedLog(folder);
  log('STARTED', { version: '1' });
  const line = { time: '2026-11-22T09:00:00.000Z', event: 'STARTED', version: '1' };
  expect(linesOf(file)).toEqual([line]);
  expect(said).toEqual([line]);
});

logTest('no fact can pose as the event or its time', ({ folder }) => {
  const { log, said } = stagedLog(folder);
  log('FEED_TAKEN', { event: 'STARTED', time: 'never', note: 1 });
  expect(said).toEqual([{ time: '2026-11-22T09:00:00.000Z', event: 'FEED_TAKEN', note: 1 }]);
});

logTest('an error text of 4 MB becomes a short line that says how long it was', ({ folder }) => {
  const { log, file, said } = stagedLog(folder);
  log('MAIN_ERROR', { error: 'x'.repeat(4 * 1024 * 1024) });
  log('MAIN_ERROR', Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`f${index}`, index])));
  expect(said[0]?.['error']).toMatch(/x\.\.\. \(4194304 characters\)$/);
  for (const line of readFileSync(file, 'utf8').split('\n')) expect(line.length).toBeLessThan(17_000);
});

logTest('what cannot be printed costs the facts and never the line, nor an exception', ({ folder }) => {
  const { log, said, step } = stagedLog(folder);
  const circle: Record<string, unknown> = {};
  circle['self'] = circle;
  const trap = {
    toJSON: () => {
      throw circle;
    },
  };
  log('BUG', { circle });
  log('BUG', { trap });
  log('BUG', { big: 2n ** 70n });
  step(1e17);
  log('BUG');
  expect(said.map(({ event }) => event)).toEqual(['BUG', 'BUG', 'BUG', 'BUG']);
  expect(said[2]?.['big']).toBe('1180591620717411303424');
});

logTest('a hostile text neither breaks a line nor reaches a terminal raw', ({ folder }) => {
  const { log, file, said } = stagedLog(folder);
  const hostile = '\n{"event":"FAKE"}\r\u0000\u001b[2J\u009b2J\u007f\u2028\u202e\ud800"\\';
  log('PROBLEM', { message: hostile, [hostile]: 1 });
  const text = readFileSync(file, 'utf8');
  expect(text.match(/\n/g)).toHaveLength(1);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
  expect(text.slice(0, -1)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\ud800]/);
  expect(said[0]?.['message']).toBe(hostile);
});

logTest('S6: a storm of one event is thinned out, and the next line counts what is missing', ({ folder }) => {
  const { log, said, pass } = stagedLog(folder);
  for (let count = 0; count < 1000; count += 1) log('IPC_REFUSED', { count });
  log('FEED_BACK');
  expect(said.filter(({ event }) => event === 'IPC_REFUSED')).toHaveLength(100);
  expect(said.at(-1)).toMatchObject({ event: 'FEED_BACK' });
  pass(10_000);
  log('IPC_REFUSED', { count: 'later' });
  log('IPC_REFUSED', { count: 'too soon' });
  expect(said.at(-1)).toMatchObject({ event: 'IPC_REFUSED', count: 'later', suppressed: 900 });
});

logTest('S6: a storm of one problem does not hide another, nor does a clock that is set', ({ folder }) => {
  const { log, said, step } = stagedLog(folder);
  for (let count = 0; count < 1000; count += 1) log('PROBLEM', { code: 'SESSION_SKIPPED', count });
  step(86_400_000);
  log('PROBLEM', { code: 'SESSION_SKIPPED' });
  log('PROBLEM', { code: 'ROOM_UNKNOWN' });
  expect(said).toHaveLength(101);
  expect(said.at(-1)).toMatchObject({ code: 'ROOM_UNKNOWN' });
});

logTest('S6: how the app started and why it ended is never thinned out', ({ folder }) => {
  const { log, said } = stagedLog(folder);
  for (let count = 0; count < 300; count += 1)
    for (const event of ['STARTED', 'ENDING', 'MAIN_ERROR']) log(event);
  expect(said).toHaveLength(900);
});
