import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'playwright/test';
import type { Session } from '../../../program/model.ts';
import type { ReadOptions } from '../../../program/readers/reader.ts';
import { roomAt } from '../../../program/schedule/room.ts';
import { defaultRules } from '../../../program/schedule/rules.ts';
import { scheduleOf } from '../../../program/schedule/schedule.ts';
import { instant } from '../../../program/time/instant.ts';
import { type Answers, answersFor, boardAnswers } from '../../fixtures/answers.ts';
import { windowOf } from '../../fixtures/window.ts';
import { programOf, utc } from './reading.ts';

const feeds = new URL('../../../../shared/feeds/', import.meta.url);
const here = existsSync(feeds);
const read = (path: string): string => readFileSync(new URL(path, feeds), 'utf8');

const allAnswers = [
  ...answersFor('frab-'),
  ...answersFor('sessionize/'),
  ...answersFor('ics/'),
  ...answersFor('own-json/'),
  ...answersFor('open-event/'),
];

const distinct = (values: readonly (string | null)[]): string[] =>
  [...new Set(values)].filter((value) => value !== null).sort();
const titles = (sessions: readonly Session[]): string[] => sessions.map(({ title }) => title).sort();
const trimmed = (texts: readonly string[]): string[] => texts.map((text) => text.trim()).sort();

const optionsOf = ({ source: { window, ...source } }: Answers): Partial<ReadOptions> => ({
  ...source,
  window: window === undefined ? null : windowOf(window.from, window.to),
});

test('the real feeds are beside the checkout', () => {
  test.skip(!here, 'skipped: ../shared/feeds is not here, so no real program was read');
  expect(allAnswers.length).toBeGreaterThanOrEqual(22);
});

for (const answers of allAnswers) {
  const { file } = answers;

  test(`${file}: counts, first, last, rooms and tracks equal those of independent readers`, () => {
    const { sessions } = programOf(read(answers.file), optionsOf(answers));
    const { doNotRecord, ...counts } = answers.counts;
    expect({
      sessions: sessions.length,
      rooms: distinct(sessions.flatMap(({ rooms }) => rooms)).length,
      sessionsWithoutRoom: sessions.filter(({ rooms }) => rooms.length === 0).length,
      tracks: distinct(sessions.map(({ track }) => track)).length,
      sessionsWithoutTrack: sessions.filter(({ track }) => track === null).length,
      zeroOrNegativeLength: sessions.filter(({ start, end }) => end <= start).length,
    }).toEqual(counts);
    if (doNotRecord !== undefined) {
      expect(sessions.filter((session) => session.doNotRecord)).toHaveLength(doNotRecord);
    }
    expect(utc(instant(Math.min(...sessions.map(({ start }) => start))))).toBe(answers.firstStartUTC);
    expect(utc(instant(Math.max(...sessions.map(({ end }) => end))))).toBe(answers.lastEndUTC);
    expect(distinct(sessions.flatMap(({ rooms }) => rooms))).toEqual([...answers.roomsSorted].sort());
    expect(distinct(sessions.map(({ track }) => track))).toEqual([...answers.tracksSorted].sort());
  });

  test(`${file}: now and next at every probe`, () => {
    const schedule = scheduleOf(programOf(read(answers.file), optionsOf(answers)));
    for (const probe of answers.probes) {
      const state = roomAt(schedule, probe.room, instant(Date.parse(probe.at)), defaultRules);
      const where = `${probe.room} at ${probe.at}`;
      const { now, next, nextStart } = boardAnswers(probe);
      expect(titles(state.now), `now in ${where}`).toEqual(trimmed(now));
      if (now === probe.now) {
        const ends = state.now.map(({ end }) => utc(end)).sort();
        expect(ends, `ends in ${where}`).toEqual([...probe.nowEnds].sort());
      }
      expect(titles(state.next), `next in ${where}`).toEqual(trimmed(next));
      const start = state.next[0]?.start;
      expect(start === undefined ? null : utc(start), `next start in ${where}`).toBe(nextStart);
    }
  });
}

test('the instants of a real feed do not depend on the zone in settings where its events carry offsets', () => {
  test.skip(!here, 'skipped: ../shared/feeds is not here');
  for (const file of ['frab-xml/31c3.xml', 'frab-json/democon-pretalx.json', 'frab-xml/fosdem-2024.xml']) {
    const [home, away] = ['Europe/Berlin', 'America/Los_Angeles'].map((timeZone) =>
      programOf(read(file), { timeZone }).sessions.map(({ id, start, end }) => ({ id, start, end })),
    );
    expect(home).toEqual(away);
  }
});

test('one program in XML and in JSON is the same program', () => {
  test.skip(!here, 'skipped: ../shared/feeds is not here');
  const xml = programOf(read('frab-xml/39c3-everything.xml'));
  const json = programOf(read('frab-json/39c3-everything-hub.json'));
  const essence = (sessions: readonly Session[]) =>
    sessions.map(({ speakers, ...rest }) => ({ ...rest, speakers: speakers.map(({ name }) => name) }));
  expect(essence(xml.sessions)).toEqual(essence(json.sessions));
  expect(xml.tracks).toEqual(json.tracks);
  expect(xml.zone).toEqual({ name: 'Europe/Berlin', from: 'feed' });
});

test('the three revisions of jev22 within 40 minutes have 402, 251 and 401 sessions, each with its own key', () => {
  test.skip(!here, 'skipped: ../shared/feeds is not here');
  const counts = readdirSync(new URL('refresh/jev22/', feeds))
    .sort()
    .map((file) => programOf(read(`refresh/jev22/${file}`)).sessions)
    .map((sessions) => [sessions.length, new Set(sessions.map(({ key }) => key)).size]);
  expect(counts).toEqual([
    [402, 402],
    [251, 251],
    [401, 401],
  ]);
});

test('the negative sample of the c3voc validator is read all the same, with the room it declares beside the conference', () => {
  test.skip(!here, 'skipped: ../shared/feeds is not here');
  const program = programOf(read('frab-json/invalid-example.json'));
  expect(program.sessions).toHaveLength(1);
  expect(program.rooms).toEqual([{ name: 'Winterchaos', id: '99411f15-7335-4d36-abac-3ff0419ec954' }]);
  expect(program.zone).toEqual({ name: 'Europe/Zurich', from: 'feed' });
});
