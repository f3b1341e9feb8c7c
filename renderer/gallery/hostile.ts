import type { Program, Track } from '../../program/model.ts';
import { removalOf, type WrittenRemoval } from './removed.ts';
import { type WrittenSession, writtenProgram } from './written.ts';

const longRoom = 'Hörsaal Erwin-Schrödinger-Zentrum, 2. Obergeschoss links';

const rooms = ['Saal', 'Foyer', longRoom, '主会场', 'قاعة المؤتمرات', 'R5', 'Nie belegt'];

/** Colours that no designer chose: what feeds really send. */
const tracks: readonly Track[] = [
  { name: 'Yellow', colour: '#ffff00' },
  {
    name: 'Designing Futures of FOSS Content Management with the Open Website Alliance devroom',
    colour: '#000000',
  },
  { name: '大数据与实时计算', colour: '#ffffff' },
  { name: 'مسار اللغة العربية', colour: '#ff0000' },
  { name: 'Uncoloured', colour: null },
];

const [yellow, longTrack, chinese, arabic, plain] = tracks.map(({ name }) => name);

const day = '2026-06-05';
const zone = 'Europe/Berlin';

const morning: readonly WrittenSession[] = [
  {
    at: `${day} 09:00`,
    until: `${day} 09:30`,
    title: 'Opening: welcome to everyone who found the door',
    rooms: ['Saal'],
    plenum: true,
    people: ['The organisers'],
  },
  {
    at: `${day} 10:00`,
    until: `${day} 11:00`,
    title:
      'Node Reduction through Artificial Intelligence Inferences using Graphology and SigmaJS: A Case Study on Hypertextual Conversations in Freight Train Graffiti in the North American Region.',
    rooms: ['Saal'],
    track: yellow ?? null,
    people: Array.from({ length: 12 }, (_, index) => `Speaker Number ${index + 1}`),
    language: 'en-US',
    url: 'https://pretalx.example.org/hostile-2026/talk/NODE77/',
    doNotRecord: true,
  },
  {
    at: `${day} 10:00`,
    until: `${day} 11:00`,
    title: 'Donaudampfschifffahrtsgesellschaftskapitänsmütze',
    rooms: [longRoom],
    track: longTrack ?? null,
    language: 'de',
    url: 'https://example.org/2026/schedule/event/donaudampfschifffahrtsgesellschaftskapitaensmuetze-1234/',
    doNotRecord: true,
    people: ['Hubert Blaine Wolfeschlegelsteinhausenbergerdorff'],
  },
  {
    at: `${day} 10:00`,
    until: `${day} 10:45`,
    title: '超大规模 Flink 调度优化：从黑名单到反亲和容器调度的工程实践与经验总结',
    subtitle: 'Scheduling Flink at very large scale',
    rooms: ['主会场'],
    track: chinese ?? null,
    language: 'zh',
    people: ['胡伟华', '辛朝晖'],
  },
  {
    at: `${day} 10:00`,
    until: `${day} 11:00`,
    title: 'مستقبل البرمجيات الحرة مع Linux و Firefox في العالم العربي',
    rooms: ['قاعة المؤتمرات'],
    track: arabic ?? null,
    language: 'ar',
    people: ['ليلى حسن', 'Ada Lovelace'],
  },
  { at: `${day} 10:00`, until: `${day} 10:30`, title: '🦄', rooms: ['R5'], track: plain ?? null },
  {
    at: `${day} 10:15`,
    until: `${day} 11:00`,
    title: 'a'.repeat(500),
    rooms: ['Foyer'],
    people: ['undefined'.slice(0, 2).toUpperCase()],
  },
];

const midday: readonly WrittenSession[] = [
  ...['Saal', 'Foyer', longRoom, '主会场'].map((room) => ({
    at: `${day} 11:00`,
    until: `${day} 11:30`,
    title: 'Coffee',
    rooms: [room],
    kind: 'service' as const,
  })),
  {
    at: `${day} 11:30`,
    until: `${day} 12:30`,
    title: '',
    rooms: ['Saal'],
    track: yellow ?? null,
    people: ['Grace Hopper'],
  },
  {
    at: `${day} 11:45`,
    until: `${day} 12:30`,
    title: 'THE NEWCOMER IN A ROOM THAT IS STILL TAKEN, ALL CAPS',
    rooms: ['Saal'],
    track: yellow ?? null,
  },
  {
    at: `${day} 11:30`,
    until: `${day} 12:15`,
    title: 'It was called off',
    rooms: [longRoom],
    track: longTrack ?? null,
    cancelled: true,
  },
  {
    at: `${day} 11:30`,
    until: `${day} 12:15`,
    title: '从 Spark 做批处理到 Flink 做批流一体',
    rooms: ['主会场', 'R5'],
    track: chinese ?? null,
    language: 'zh',
  },
  {
    at: `${day} 12:00`,
    until: `${day} 12:00`,
    title: 'A moment without a length',
    rooms: ['R5'],
    track: plain ?? null,
  },
  {
    at: `${day} 12:00`,
    until: `${day} 12:45`,
    title: 'Short one',
    rooms: ['قاعة المؤتمرات'],
    track: arabic ?? null,
  },
];

const evening: readonly WrittenSession[] = [
  {
    at: `${day} 15:00`,
    until: `${day} 16:00`,
    title: 'A panel on panels',
    rooms: ['Saal'],
    track: yellow ?? null,
    people: ['Ann', 'Bo', 'Cy'],
  },
  {
    at: `${day} 16:00`,
    until: `${day} 17:00`,
    title: 'Another panel on panels',
    rooms: ['Saal'],
    track: yellow ?? null,
  },
  {
    at: `${day} 17:00`,
    until: `${day} 17:30`,
    title: 'Closing words of the day',
    rooms: ['Saal'],
    track: yellow ?? null,
  },
  {
    at: '2026-06-06 00:30',
    until: '2026-06-06 01:30',
    title: 'Lightning talks after midnight',
    rooms: ['Foyer'],
  },
  {
    at: '2026-06-06 09:30',
    until: '2026-06-06 10:30',
    title: 'The morning after',
    rooms: ['Saal'],
    track: yellow ?? null,
    people: ['Early Bird'],
  },
  {
    at: '2026-06-06 10:30',
    until: '2026-06-06 11:30',
    title: 'The end',
    rooms: ['Saal'],
    track: yellow ?? null,
  },
];

const removed: readonly WrittenRemoval[] = [
  { title: 'Nobody came in the end', at: '14:30', until: '14:50', room: 'Saal', learned: '14:15' },
  ...[
    'A talk that the program lost',
    'b'.repeat(80),
    'Yet another one of which nothing is known any more',
  ].map((title, index) => ({
    ...{ title, room: 'Saal', learned: '15:05' },
    at: `15:${20 + 10 * index}`,
    until: '15:55',
  })),
].map(({ learned, at, until, ...removal }) => ({
  ...removal,
  learned: `${day} ${learned}`,
  at: `${day} ${at}`,
  until: `${day} ${until}`,
}));

/** Every text that breaks boards, in one program of two days (boards.md, long and strange text). */
export const hostileProgram: Program = {
  ...writtenProgram(
    'The Annual International Conference on Everything That Does Not Fit',
    zone,
    rooms,
    tracks,
    [...morning, ...midday, ...evening],
  ),
  changes: removed.map((removal) => removalOf(removal, zone)),
};
