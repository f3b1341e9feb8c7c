import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { expect, test } from 'playwright/test';
import { type Heard, heardIn, heardText } from '../../../../main/feed/keeping/heard.ts';
import { openKeeper } from '../../../../main/feed/keeping/keeper.ts';
import { openFeedStore } from '../../../../main/feed/keeping/store.ts';
import { between, hours, instant, milliseconds, minutes } from '../../../../program/time/instant.ts';
import { campFeed } from '../../../fixtures/camp-feed.ts';
import { content, startFeedServer } from '../../../fixtures/feed-server.ts';
import { inFolder } from '../../../fixtures/feeds.ts';
import { stagedMachine } from '../../../fixtures/machine.ts';
import { startPassing } from '../../../fixtures/passing.ts';
import { utc } from '../../../fixtures/program.ts';
import { storedFeed, storedFiles, storedFrom } from '../../../fixtures/stored.ts';

const began = utc('2026-02-01T08:00:00Z');

test('after a day of 304s and a restart without network the program is as old as the last of them', async () => {
  await inFolder(async (folder) => {
    const server = await startFeedServer(content(campFeed(20)));
    const wish = { folder, from: server.url, tools: { poll: minutes(5) } };
    const before = await startPassing({ ...wish, machine: began });
    await before.pass(hours(24));
    await before.stop();
    await server.close();
    const after = await startPassing({ ...wish, machine: before.machine });
    await after.stop();
    const [told] = after.told;
    if (told?.kind !== 'program') throw new Error('no program from disk');
    const age = between(instant(told.confirmedAt), instant(after.machine.now()));
    expect(age).toBeLessThanOrEqual(minutes(15));
    expect(after.lines[0]).toMatchObject({ event: 'CACHE_LOADED', facts: { age } });
  });
});

test('a day of 304s costs the disk a small file four times an hour', async () => {
  const machine = stagedMachine(began);
  const notes: Heard[] = [];
  const keeper = openKeeper({
    machine,
    readWith: 'readers 1',
    store: {
      load: () => Promise.resolve(null),
      save: () => Promise.resolve(null),
      note: (heard) => Promise.resolve(void notes.push(heard)),
    },
    onProblem: () => undefined,
  });
  const { program, ...content } = storedFeed('one');
  const held = {
    program,
    shown: program,
    content,
    fetchedAt: instant(0),
    readOn: null,
    doubt: null,
    older: 0,
  };
  for (let minute = 0; minute < 24 * 60; minute += 5) {
    await keeper.keep(held, instant(machine.now()));
    machine.pass(minutes(5));
  }
  expect(notes).toHaveLength(96);
  expect(notes.at(-1)?.confirmedAt).toBe(machine.now() - minutes(15));
});

const heard = {
  contentHash: 'abc',
  confirmedAt: began,
  doubt: { contentHash: 'def', answers: 2, lasted: milliseconds(300_000) },
};

test('what was heard comes back whole, and a spoilt file says nothing', () => {
  const text = heardText(heard);
  expect(heardIn(text)).toEqual(heard);
  for (let at = 0; at < text.length - 1; at += 1) {
    const spoilt = `${text.slice(0, at)}${text[at] === '0' ? '1' : '0'}${text.slice(at + 1)}`;
    expect(heardIn(spoilt), spoilt).toBeNull();
    expect(heardIn(text.slice(0, at))).toBeNull();
  }
  expect(heardIn('{"another":"app"}\n')).toBeNull();
});

test('what was heard counts for the content it was heard of, and never makes it older than it is', async () => {
  await inFolder(async (folder) => {
    const store = openFeedStore(folder, storedFrom, () => undefined);
    const feed = storedFeed('one');
    await store.save(feed);
    const confirmedAs = async (contentHash: string, confirmedAt: number) => {
      await store.note({ contentHash, confirmedAt: instant(confirmedAt), doubt: null });
      return (await openFeedStore(folder, storedFrom, () => undefined).load())?.confirmedAt;
    };
    expect(await confirmedAs(feed.contentHash, feed.fetchedAt + 1)).toBe(feed.fetchedAt + 1);
    expect(await confirmedAs(feed.contentHash, 0)).toBe(feed.fetchedAt);
    expect(await confirmedAs('another', feed.fetchedAt + 1)).toBe(feed.fetchedAt);
  });
});

test('S8: a program kept by the version before is read, and the log says from which layout to which', async () => {
  await inFolder(async (folder) => {
    const [slot] = storedFiles(folder);
    const rest = [
      JSON.stringify({
        ...{ generation: 1, source: createHash('sha256').update(storedFrom).digest('hex') },
        ...{ readWith: 'readers 1', fetchedAt: began, etag: null, lastModified: null },
        ...{ contentType: null, contentHash: 'hash', programLength: '{"title":"Old"}'.length },
      }),
      '{"title":"Old"}content',
    ].join('\n');
    const sha256 = createHash('sha256').update(rest).digest('hex');
    await writeFile(slot, `${JSON.stringify({ callboard: 1, sha256 })}\n${rest}`);
    const events: unknown[] = [];
    const store = openFeedStore(folder, storedFrom, (event, facts) => events.push([event, facts]));
    const feed = await store.load();
    expect(feed).toMatchObject({ contentHash: 'hash', doubt: null, program: { title: 'Old', changes: [] } });
    expect(Buffer.from(feed?.bytes ?? []).toString()).toBe('content');
    expect(events).toEqual([['CACHE_SCHEMA', { from: 1, to: 2 }]]);
  });
});
