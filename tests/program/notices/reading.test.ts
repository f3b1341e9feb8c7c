import { expect, test } from 'playwright/test';
import { readNotices } from '../../../program/notices/read-notices.ts';
import { timedNotices } from '../../../program/notices/timed.ts';
import { wordingFor, wordingIn } from '../../../program/notices/wording.ts';
import { utc } from '../../fixtures/program.ts';

const read = (...notices: readonly unknown[]) => {
  const result = readNotices(JSON.stringify({ callboard: 1, notices }));
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
};

test('a notice is an announcement with a text, and everything else may be left out', () => {
  expect(read({ text: ' Lunch\nis served ' }, 'Mind the step').notices).toMatchObject([
    {
      level: 'announcement',
      wordings: [{ language: null, title: null, text: 'Lunch is served' }],
      ...{ start: null, end: null, boards: [], rooms: [], icon: null, colour: null, stands: null },
    },
    { wordings: [{ text: 'Mind the step' }] },
  ]);
});

test('a slip in one field costs that field, and never an emergency', () => {
  const { notices, problems, skipped } = read({
    ...{ level: 'Emergency', text: 'Leave', start: 'now', end: 'soon', icon: 'flame', colour: 'red' },
    ...{ boards: ['trakcs'], rooms: 'all', seconds: 0, levle: 'emergency' },
  });
  expect(notices).toMatchObject([
    {
      ...{ level: 'emergency', start: null, end: null, boards: [], rooms: [], icon: null, colour: null },
      ...{ stands: null },
    },
  ]);
  expect(skipped).toBe(0);
  expect(problems.map(({ code, where }) => `${code} ${where}`)).toEqual([
    ...['start', 'end', 'icon', 'colour', 'boards', 'rooms', 'seconds'].map(
      (name) => `FIELD_INVALID notices[0].${name}`,
    ),
    'FIELD_UNKNOWN notices[].levle',
  ]);
});

test('an entry without words is left out and named; the others stay', () => {
  const { notices, problems, skipped } = read({ level: 'sponsor', text: ' ' }, 7, null, {
    title: 'Doors open',
  });
  expect(notices.map(({ wordings }) => wordings[0]?.text)).toEqual(['Doors open']);
  expect(skipped).toBe(3);
  expect(problems.filter(({ code }) => code === 'NOTICE_SKIPPED').map(({ where }) => where)).toEqual([
    ...['notices[0]', 'notices[1]', 'notices[2]'],
  ]);
});

test('an end that is not after its start is left out, so that the notice is told at all', () => {
  const { notices, problems } = read({ text: 'A', start: '2026-06-05T12:00', end: '2026-06-05T11:00' });
  expect(notices[0]?.end).toBeNull();
  expect(problems).toMatchObject([{ code: 'FIELD_INVALID', where: 'notices[0].end' }]);
});

test('what is no file of notices is refused as a whole', () => {
  const codeOf = (text: string) => {
    const result = readNotices(text);
    return result.ok ? 'read' : result.problem.code;
  };
  expect(codeOf('')).toBe('FEED_PARSE');
  expect(codeOf('{"callboard": 1, "notices": [')).toBe('FEED_PARSE');
  expect(codeOf('<!doctype html><title>Log in</title>')).toBe('FEED_PARSE');
  expect(codeOf('{"callboard": 1, "sessions": []}')).toBe('FEED_PARSE');
  expect(codeOf('{"callboard": 2, "notices": []}')).toBe('FORMAT_UNKNOWN');
  expect(codeOf(`[${'['.repeat(200)}${']'.repeat(200)}]`)).toBe('FEED_REFUSED');
  expect(codeOf('{"notices": []}')).toBe('read');
});

test('of thousands of notices the first 200 are read', () => {
  const many = read(...Array.from({ length: 5000 }, (_, index) => `Notice ${index}`));
  expect(many.notices).toHaveLength(200);
  expect(many.skipped).toBe(4800);
  expect(many.problems).toMatchObject([{ code: 'NOTICE_SKIPPED', where: 'notices' }]);
});

test('an emergency is read wherever it stands in an endless list', () => {
  const many = Array.from({ length: 5000 }, (_, index) => ({ text: `Notice ${index}` }));
  const { notices, skipped } = read(...many, { level: 'Emergency', text: 'Leave' }, { text: 'Late' });
  expect(notices).toHaveLength(201);
  expect(notices[200]).toMatchObject({ level: 'emergency', key: '5000 ', wordings: [{ text: 'Leave' }] });
  expect(skipped).toBe(4801);
});

test('a language that was left empty is named, and does not silence the others', () => {
  const { notices, problems } = read({
    level: 'emergency',
    title: { en: '', fr: null, de: 7 },
    text: { en: 'Leave', de: ' ', fr: null, [`x${'y'.repeat(99)}`]: [] },
  });
  expect(notices).toMatchObject([{ wordings: [{ language: 'en', title: null, text: 'Leave' }] }]);
  expect(problems.map(({ code, where }) => `${code} ${where}`)).toEqual([
    'FIELD_INVALID notices[0].text.de',
    `FIELD_INVALID notices[0].text.x${'y'.repeat(39)}`,
    'FIELD_INVALID notices[0].title',
  ]);
});

test('times are wall time of the venue, of the file, or have an offset; a date alone is the whole day', () => {
  const notice = { text: 'A', start: '2026-06-05T12:00', end: '2026-06-05' };
  const venue = timedNotices(read(notice), 'Europe/Brussels');
  expect(venue).toMatchObject([{ start: utc('2026-06-05T10:00:00Z'), end: utc('2026-06-05T22:00:00Z') }]);
  const own = readNotices(JSON.stringify({ callboard: 1, timeZone: 'Asia/Tokyo', notices: [notice] }));
  expect(own.ok && timedNotices(own.value, 'Europe/Brussels')[0]?.start).toBe(utc('2026-06-05T03:00:00Z'));
  const exact = read({ text: 'A', start: '2026-06-05T12:00+04:00', end: '2026-06-05T12:00Z' });
  expect(timedNotices(exact, 'Europe/Brussels')).toMatchObject([
    { start: utc('2026-06-05T08:00:00Z'), end: utc('2026-06-05T12:00:00Z') },
  ]);
});

test('a screen tells a notice in its own language, else in the first, and knows the others', () => {
  const [notice] = read({
    title: { en: 'Fire', de: 'Feuer' },
    text: { en: 'Leave now', de: 'Bitte gehen', 'zh-TW': '請離開' },
  }).notices;
  if (notice === undefined) throw new Error('not read');
  const told = (language: string) => wordingFor(notice, language).first;
  expect(told('de-AT')).toEqual({ language: 'de', title: 'Feuer', text: 'Bitte gehen' });
  expect(told('zh-Hant')).toMatchObject({ language: 'zh-TW', text: '請離開' });
  expect(told('fr')).toMatchObject({ language: 'en' });
  expect(wordingIn(notice.wordings, 'fr')).toBeNull();
  expect(wordingFor(notice, 'de').others.map(({ language }) => language)).toEqual(['en', 'zh-TW']);
});
