import { expect, test } from 'playwright/test';
import { lines, programOf } from './reading.ts';

const session = {
  id: 'a1',
  type: 'P',
  room: 'R1',
  broadcast: null,
  start: '2022-09-04T10:00:00+08:00',
  end: '2022-09-04T10:40:00+08:00',
  language: null,
  uri: 'https://example.org/a1',
  zh: { title: '演講', description: '' },
  en: { title: 'Talk', description: '' },
  speakers: ['ada'],
  tags: ['new'],
};

const feed = (...sessions: readonly object[]): string =>
  JSON.stringify({
    sessions,
    speakers: [{ id: 'ada', avatar: 'https://example.org/a.jpg', zh: { name: '艾達' }, en: { name: 'Ada' } }],
    session_types: [
      { id: 'P', zh: { name: '一般' }, en: { name: 'Presentation' } },
      { id: 'B', zh: { name: '休息' }, en: { name: 'Break' } },
    ],
    rooms: [
      { id: 'R0', zh: { name: '大廳' }, en: { name: 'Hall' } },
      { id: 'R1', zh: { name: '一樓' }, en: { name: 'Ground floor' } },
    ],
    tags: [{ id: 'new', zh: { name: '新手' }, en: { name: 'Beginners' } }],
  });

const taipei = { timeZone: 'Asia/Taipei' };

test('one language of a pair leads and the other becomes the subtitle, by the setting or by the order of the feed', () => {
  const [first] = programOf(feed(session), taipei).sessions;
  expect(first).toMatchObject({
    title: '演講',
    subtitle: 'Talk',
    rooms: ['一樓'],
    speakers: [{ name: '艾達' }],
  });
  const [english] = programOf(feed(session), { ...taipei, language: 'en' }).sessions;
  expect(english).toMatchObject({
    title: 'Talk',
    subtitle: '演講',
    rooms: ['Ground floor'],
    speakers: [{ name: 'Ada' }],
  });
});

test('a title that is the same in both languages is not said twice', () => {
  const [same] = programOf(feed({ ...session, en: { title: '演講' } }), taipei).sessions;
  expect(same).toMatchObject({ title: '演講', subtitle: '' });
});

test('a broadcast is on in every room it names (rule 6)', () => {
  const program = programOf(feed({ ...session, broadcast: ['R0', 'R1'] }), { ...taipei, language: 'en' });
  expect(lines(program)).toEqual(['Talk @ Ground floor+Hall 2022-09-04T02:00:00Z/2022-09-04T02:40:00Z']);
});

test('breaks are known by their type, and types or tags are tracks where a setting says so', () => {
  const [rest] = programOf(feed({ ...session, type: 'B' }), taipei).sessions;
  expect(rest).toMatchObject({ kind: 'service', track: null });
  expect(programOf(feed(session), { ...taipei, trackFrom: 'type' }).sessions[0]?.track).toBe('一般');
  expect(programOf(feed(session), { ...taipei, trackFrom: 'tags', language: 'en' }).sessions[0]?.track).toBe(
    'Beginners',
  );
});

test('a break is known by the id of its type and by its name in either language', () => {
  const kindOf = (type: object): string | undefined => {
    const written = { ...JSON.parse(feed({ ...session, type: 'X' })), session_types: [{ id: 'X', ...type }] };
    return programOf(JSON.stringify(written), taipei).sessions[0]?.kind;
  };
  expect(kindOf({ zh: { name: '休息時間' }, en: { name: 'Time out' } })).toBe('service');
  expect(kindOf({ zh: { name: '放風' }, en: { name: 'Break' } })).toBe('service');
  expect(kindOf({ zh: { name: '演講' }, en: { name: 'Talk' } })).toBe('talk');
  const byId = { ...JSON.parse(feed({ ...session, type: 'break' })), session_types: [] };
  const named = [{ id: 'break', zh: { name: '放風' }, en: { name: 'Time out' } }];
  const program = programOf(JSON.stringify({ ...byId, session_types: named }), taipei);
  expect(program.sessions[0]?.kind).toBe('service');
});
