import { expect, test } from 'playwright/test';
import { codes, lines, problemOf, programOf } from './reading.ts';
import { asJson, type SmallEvent } from './small-feed.ts';

const feed = (conference: Readonly<Record<string, string>>, dates: readonly string[]): string =>
  asJson({
    conference,
    rooms: {
      Hall: dates.map(
        (date, index): SmallEvent => ({ id: String(index), title: `Talk ${index}`, date, duration: '1:00' }),
      ),
    },
  });
const winter = ['2024-02-03T10:00:00+01:00', '2024-02-03T11:00:00+01:00'];

test('C4: the zone in settings wins over the feed, silently', () => {
  const program = programOf(feed({ time_zone_name: 'UTC' }, winter), { timeZone: 'Europe/Brussels' });
  expect(program.zone).toEqual({ name: 'Europe/Brussels', from: 'settings' });
  expect(codes(program)).toEqual([]);
});

test('a zone in settings that does not exist is a failure that names it', () => {
  const problem = problemOf(feed({}, winter), { timeZone: 'Europe/Brusels' });
  expect(problem.code).toBe('ZONE_UNKNOWN');
  expect(problem.message).toContain('Europe/Brusels');
});

test('C4: a zone in the feed that does not exist is reported, and the offsets stand in', () => {
  const program = programOf(feed({ time_zone_name: 'Mars/Olympus' }, winter));
  expect(program.zone).toEqual({ name: '+01:00', from: 'offsets' });
  expect(codes(program)).toEqual(['ZONE_UNKNOWN', 'ZONE_GUESSED']);
});

test('C4: without a zone the offset most sessions carry is the zone, and that is said', () => {
  const program = programOf(feed({}, [...winter, '2024-04-03T10:00:00+02:00']));
  expect(program.zone).toEqual({ name: '+01:00', from: 'offsets' });
  expect(codes(program)).toEqual(['ZONE_GUESSED']);
});

test('C4: without a zone and with several offsets the sentence names them, and what to set', () => {
  const said = (dates: readonly string[]) =>
    programOf(feed({}, dates)).problems.map(({ message }) => message);
  const [plain] = said(winter);
  expect(plain).toBe("The feed names no time zone; the sessions' (+01:00) is used until timeZone is set.");
  const [change] = said([
    ...['2026-10-24T10:00:00+02:00', '2026-10-25T10:00:00+01:00', '2026-10-25T11:00:00+01:00'],
  ]);
  expect(change).toContain('its sessions are at +02:00 and +01:00, as where the clocks change');
  expect(change).toContain('shown at +01:00 until timeZone is set');
  const [odd] = said([...winter, '2024-02-03T10:00:00+02:00', '2024-02-03T10:00:00-05:00']);
  expect(odd).toContain('+01:00 and +02:00 and 1 more');
});

test('negative and half-hour offsets have names too', () => {
  expect(programOf(feed({}, ['2024-02-03T10:00:00-03:30'])).zone.name).toBe('-03:30');
  expect(programOf(feed({}, ['2024-02-03T10:00:00+05:45'])).zone.name).toBe('+05:45');
});

test('C4: without zone and offsets the zone of the machine is the last resort, and that is said', () => {
  const program = programOf(feed({}, ['2024-02-03T10:00:00']), { machineZone: 'Asia/Tokyo' });
  expect(program.zone).toEqual({ name: 'Asia/Tokyo', from: 'machine' });
  expect(lines(program)).toEqual(['Talk 0 @ Hall 2024-02-03T01:00:00Z/2024-02-03T02:00:00Z']);
  expect(codes(program)).toEqual(['ZONE_GUESSED']);
});

test('C4: lying offsets say nothing about the zone', () => {
  const program = programOf(feed({}, winter), { machineZone: 'Asia/Tokyo', trustOffset: false });
  expect(program.zone).toEqual({ name: 'Asia/Tokyo', from: 'machine' });
});

test('C4: a zone name that all offsets contradict loses to them (democon)', () => {
  const program = programOf(feed({ time_zone_name: 'UTC' }, winter));
  expect(program.zone).toEqual({ name: '+01:00', from: 'offsets' });
  expect(codes(program)).toEqual(['ZONE_CONTRADICTION']);
  expect(lines(program)[0]).toContain('2024-02-03T09:00:00Z');
});

test('C4: one session at an odd offset contradicts nothing (jev22)', () => {
  const dates = [...winter, ...winter, '2024-02-03T10:00:00-05:00'];
  const program = programOf(feed({ time_zone_name: 'Europe/Berlin' }, dates));
  expect(program.zone).toEqual({ name: 'Europe/Berlin', from: 'feed' });
  expect(codes(program)).toEqual([]);
});

test('C4: instants written in UTC beside a zone name contradict nothing (DebConf 23)', () => {
  const program = programOf(
    feed({ time_zone_name: 'Asia/Kolkata' }, ['2024-02-03T10:00:00Z', '2024-02-03T11:00:00+00:00']),
  );
  expect(program.zone).toEqual({ name: 'Asia/Kolkata', from: 'feed' });
  expect(codes(program)).toEqual([]);
});

test('a date in UTC with a local start tells the offset of the venue where no zone is named', () => {
  const text = asJson({
    rooms: { Hall: [{ title: 'Talk', date: '2023-09-10T04:30:00Z', start: '10:00', duration: '1:00' }] },
  });
  expect(programOf(text).zone).toEqual({ name: '+05:30', from: 'offsets' });
});
