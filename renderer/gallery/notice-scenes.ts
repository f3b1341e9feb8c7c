import type { Screen } from '../../preload/contract.ts';
import { readNotices } from '../../program/notices/read-notices.ts';
import { timedNotices } from '../../program/notices/timed.ts';
import { defaultLook, type Look } from '../../program/theme/look.ts';
import type { Scene } from './scenes.ts';

/** Notices as their file would have them. A typing error in a scene is a bug, so it throws. */
const noticesOf = (...notices: readonly object[]) => {
  const read = readNotices(JSON.stringify({ callboard: 1, notices }));
  if (!read.ok || read.value.problems.some(({ code }) => code !== 'NOTICE_WORDLESS'))
    throw new Error(`no such notices: ${JSON.stringify(read)}`);
  return timedNotices(read.value, 'Europe/Berlin');
};

const day = '2026-06-05';
const lunch = { text: 'Lunch is served in the foyer until 14:00' };
const longText =
  'The shuttle to the evening event leaves at 18:30 from the main entrance, opposite the tram stop; who wants to walk follows the blue lines along the river for about twenty-five minutes, and whoever has lost a badge finds it at the information desk until the doors close.';
const leave = {
  level: 'emergency',
  icon: 'evacuation',
  title: { en: 'Please leave the building', de: 'Bitte verlassen Sie das Gebäude' },
  text: {
    en: 'Walk to the nearest exit. Do not use the lifts.',
    de: 'Gehen Sie zum nächsten Ausgang. Keine Aufzüge benutzen.',
  },
};
const longEmergency = {
  level: 'emergency',
  icon: 'weather',
  colour: '#ffd500',
  title: 'Severe thunderstorm: stay inside, and keep away from the tents',
  text: 'A thunderstorm with hail and gusts of up to 110 km/h reaches the grounds at about 16:40. Leave the tents and the open stages now and come into the halls 1 to 4; the doors are open. Do not go to the car park. Keep away from trees, masts and fences. Sessions go on as soon as the weather service gives the all-clear, and this screen will say so. If somebody needs help, tell the crew in orange.',
};
const arabic = {
  level: 'emergency',
  icon: 'fire',
  title: { ar: 'حريق: غادروا المبنى فورًا', en: 'Fire: leave the building now' },
  text: { ar: 'توجهوا إلى أقرب مخرج ولا تستخدموا المصاعد.', en: 'Take the nearest exit, not the lifts.' },
};
const stress = {
  level: 'emergency',
  title: { en: 'W'.repeat(60), de: 'Unwetter', fr: 'Orage', ja: '雷雨' },
  text: {
    en: longEmergency.text,
    de: `Bleiben Sie drinnen. ${'Gehen Sie in die Hallen. '.repeat(12)}`,
    fr: `Restez à l’intérieur. ${'Allez dans les halls. '.repeat(12)}`,
    ja: '屋内に留まってください。'.repeat(12),
  },
};
const medical = {
  level: 'emergency',
  icon: 'medical',
  colour: '#7f7f7f',
  text: 'Is there a doctor? Please come to the information desk',
};
const sponsor = {
  level: 'sponsor',
  title: 'ACME Rockets & Sons',
  text: 'Thank you for the coffee, the cables and the network',
  seconds: 60,
};
const logoAt = 'https://acme.example/logo.svg';
const withLogo = { ...sponsor, picture: logoAt, text: 'Coffee, cables and the network' };

/** What became of the pictures of notices, as the page would find it. */
export const drawnLogos: Readonly<Record<string, string>> = {
  [logoAt]: `data:image/svg+xml,${encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100"><path fill="#c2410c" d="M50 5 90 95H10z"/><path fill="#1f2937" d="M110 30h180v16H110zM110 60h120v16H110z"/></svg>',
  )}`,
};
const longSponsor = {
  ...sponsor,
  colour: '#ffe9b0',
  title: 'Gesellschaft zur Förderung der Donaudampfschifffahrt und verwandter Unternehmungen',
  text: 'For thirty years we have brought people up and down the river. Come to our stand beside the cloakroom, where we show how a timetable is made that still holds when the water is high.',
};

const scene = (
  name: string,
  notices: readonly object[],
  screen: Partial<Screen> = {},
  more: Partial<Scene> = {},
): Scene => ({
  name,
  program: 'hostile',
  at: `${day} 10:20`,
  screen,
  notices: noticesOf(...notices),
  ...more,
});

const door = { board: 'room', room: 'Saal' } as const;

const hung: Look = {
  ...defaultLook,
  viewing: { diagonalInches: 43, distanceMetres: 5, largePrint: false },
  testPattern: true,
};

/** What is told beside the program, on the boards it stands beside or takes over; and the test pattern, which takes them over too. */
export const noticeScenes: readonly Scene[] = [
  scene('band-tracks', [lunch]),
  scene('band-track-long', [{ ...lunch, text: longText, icon: 'info' }], {
    board: 'tracks',
    track: 'Yellow',
  }),
  scene('band-room', [{ ...lunch, title: 'Lunch', icon: 'info' }], { ...door, language: 'de' }),
  scene('band-two-languages', [{ text: { en: longText, de: 'Um 18:30 fährt der Bus am Haupteingang' } }], {
    language: 'en',
    secondLanguage: 'de',
  }),
  scene('band-room-gone', [lunch], door, { at: `${day} 15:10` }),
  scene('band-standby', [{ ...lunch, text: longText, colour: '#2a7f3e' }], { board: 'standby' }),
  scene('band-agenda', [lunch], {}, { doubted: true }),
  scene('band-agenda-chosen', [lunch], { board: 'agenda' }),
  scene('band-lobby', [{ ...lunch, icon: 'info' }], { board: 'lobby' }),
  scene('takeover', [leave]),
  scene('takeover-de', [leave, lunch, sponsor], { ...door, language: 'de' }),
  scene('takeover-long', [longEmergency], { board: 'standby' }),
  scene('takeover-stress', [stress]),
  scene('takeover-arabic', [arabic], { language: 'ar' }),
  scene('takeover-arabic-on-english', [arabic], {}, { doubted: true }),
  scene('takeover-medical', [medical], {}, { program: 'none' }),
  scene('takeover-no-icon', [{ level: 'emergency', text: 'Stay where you are' }]),
  scene('takeover-wordless', [{ level: 'emergency' }]),
  scene('test-pattern', [], { ...door, look: hung }),
  scene('sponsor-tracks', [sponsor], {}, { at: `${day} 10:21:10` }),
  scene('sponsor-logo', [withLogo], {}, { at: `${day} 10:21:10` }),
  scene('sponsor-standby', [sponsor], { board: 'standby' }, { at: `${day} 10:21:10` }),
  scene('sponsor-long', [longSponsor], { board: 'standby' }, { at: `${day} 10:21:10` }),
];
