import { expect, test } from 'playwright/test';
import { codes, lines, programOf, utc } from './reading.ts';
import { calendar, event, type Fields, one } from './small-calendar.ts';

/** A VTIMEZONE with the summer time of Central Europe, so many hours away from it. */
const definition = (tzid: string, hoursEast = 1): string => {
  const offset = (hours: number) => `${hours < 0 ? '-' : '+'}${String(Math.abs(hours)).padStart(2, '0')}00`;
  const turn = (name: string, from: number, to: number, month: number) =>
    `BEGIN:${name}\r\nDTSTART:16010101T020000\r\nTZOFFSETFROM:${offset(from)}\r\nTZOFFSETTO:${offset(to)}\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=${month}\r\nEND:${name}`;
  const turns = [
    turn('STANDARD', hoursEast + 1, hoursEast, 10),
    turn('DAYLIGHT', hoursEast, hoursEast + 1, 3),
  ];
  return ['BEGIN:VTIMEZONE', `TZID:${tzid}`, ...turns, 'END:VTIMEZONE'].join('\r\n');
};

const at = (tzid: string): Fields => ({ DTSTART: `;TZID=${tzid}:20240902T100000`, DURATION: 'PT1H' });
const inSummer = (tzid: string, head: readonly string[] = []) => {
  const program = programOf(one(at(tzid), head), { machineZone: 'Asia/Tokyo' });
  return { program, start: utc(program.sessions[0]?.start ?? (Number.NaN as never)).slice(11, 16) };
};

for (const [tzid, start, zone] of [
  ['"(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna"', '08:00', 'Europe/Amsterdam'],
  ['"(UTC-05:00) Eastern Time (US & Canada)"', '14:00', 'America/New_York'],
  ['"(GMT-08.00) Pacific Time (US & Canada) / Tijuana"', '17:00', 'America/Los_Angeles'],
  ['"(UTC+02:00) Helsinki, Kyiv, Riga, Sofia, Tallinn, Vilnius"', '07:00', 'Europe/Helsinki'],
  ['"(UTC-04:00) Georgetown, La Paz, Manaus, San Juan"', '14:00', 'America/La_Paz'],
  ['"(GMT) Greenwich Mean Time : Dublin, Edinburgh, Lisbon, London"', '09:00', 'Europe/Dublin'],
  ['"Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna"', '08:00', 'Europe/Amsterdam'],
  ['(UTC+01:00) Brussels\\, Copenhagen\\, Madrid\\, Paris', '08:00', 'Europe/Brussels'],
] as const) {
  test(`the zone that Windows shows as ${tzid} has its summer time`, () => {
    const { program, start: found } = inSummer(tzid);
    expect(found).toBe(start);
    expect(program.zone).toEqual({ name: zone, from: 'feed' });
    expect(program.problems).toEqual([]);
  });
}

test('a calendar’s definition beats an abbreviation and an offset in a name, and lends from names that agree', () => {
  const defined = (tzid: string, hoursEast: number) => inSummer(`"${tzid}"`, [definition(tzid, hoursEast)]);
  expect(defined('EST', -5).start).toBe('14:00');
  expect(defined('EST', -5).program.zone).toEqual({ name: '-04:00', from: 'offsets' });
  expect(defined('(UTC+05:00) Our house', 1).start).toBe('08:00');
  expect(defined('(UTC+01:00) Berlin / Rome', 1).program.zone.name).toBe('Europe/Berlin');
  expect(defined('(UTC+01:00) Berlin / Rome', 3).start).toBe('06:00');
  expect(defined('Europe/Berlin', 7).start).toBe('08:00');
});

test('an offset without a place is used last, and said to be all there is', () => {
  const { program, start } = inSummer('"(UTC+07:00) Our house"');
  expect(start).toBe('03:00');
  expect(program.zone.name).toBe('+07:00');
  expect(program.problems).toMatchObject([{ code: 'ZONE_UNKNOWN', where: 'zone (UTC+07:00) Our house' }]);
  expect(program.problems[0]?.message).toContain('nothing but the offset');
});

test('Microsoft’s name of UTC is UTC, with quotes and without, and no news of the venue', () => {
  for (const tzid of ['"tzone://Microsoft/Utc"', 'tzone://Microsoft/Utc']) {
    const { program, start } = inSummer(tzid);
    expect(start).toBe('10:00');
    expect(program.zone).toEqual({ name: 'Asia/Tokyo', from: 'machine' });
  }
});

test('the wall of a zone that the calendar only defines beats the machine’s', () => {
  for (const tzid of ['Our house', 'Europe/Berlin 1']) {
    const { program, start } = inSummer(tzid, [definition(tzid)]);
    expect(start).toBe('08:00');
    expect(program.zone).toEqual({ name: '+02:00', from: 'offsets' });
    expect(codes(program)).toEqual(['ZONE_GUESSED']);
  }
});

test('times in UTC and a few of another zone do not contradict the zone of the calendar', () => {
  const abroad = event({ ...at('Our house'), UID: 'abroad' });
  const head = ['X-WR-TIMEZONE:Europe/Brussels', definition('Our house', 5)];
  const program = programOf(calendar([event({ DTSTART: '20240902T080000Z' }), abroad], head));
  expect(program.zone).toEqual({ name: 'Europe/Brussels', from: 'feed' });
});

for (const name of [
  'W. Europe Standard Time',
  '"Europe/Berlin"',
  '(UTC+01:00) Amsterdam\\, Berlin\\, Bern',
]) {
  test(`a calendar in ${name} has its floating times there`, () => {
    const text = one({ DTSTART: '20240902T100000', DURATION: 'PT1H' }, [`X-WR-TIMEZONE:${name}`]);
    const program = programOf(text, { machineZone: 'Asia/Tokyo' });
    expect(lines(program)).toEqual(['Talk @ Janson 2024-09-02T08:00:00Z/2024-09-02T09:00:00Z']);
    expect(program.zone.from).toBe('feed');
    expect(program.problems).toEqual([]);
  });
}
