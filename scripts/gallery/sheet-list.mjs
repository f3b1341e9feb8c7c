/**
 * One picture of many scenes.
 * @typedef {object} Sheet
 * @property {string} file
 * @property {string} title
 * @property {readonly [width: number, height: number]} size of each screen, pixels
 * @property {number} columns
 * @property {readonly (readonly [scene: string, caption: string, more?: string])[]} scenes `more` is added to the address
 */

const wide = /** @type {const} */ ([1920, 1080]);
const upright = /** @type {const} */ ([1080, 1920]);

/** The contact sheet: which scenes are on which picture, by the names they have in the gallery. @type {readonly Sheet[]} */
export const sheets = [
  {
    ...{ file: 'sheet-boards.png', title: 'The five boards', size: wide, columns: 3 },
    scenes: [
      ['demo-tracks', 'Tracks, one a page'],
      ['tracks-many', 'Tracks, several a page'],
      ['lobby-demo', 'Lobby', 'language=en'],
      ['demo-room', 'Room', 'language=en'],
      ['agenda-demo', 'Agenda', 'language=en'],
      ['demo-standby', 'Standby', 'language=en'],
    ],
  },
  {
    ...{ file: 'sheet-hard.png', title: 'Hard days', size: wide, columns: 3 },
    scenes: [
      ['tracks-lunch', 'Tracks, at lunch'],
      ['lobby-29-rooms', 'Lobby, 29 rooms', 'language=en'],
      ['room-running', 'A long title, and many who speak'],
      ['agenda-grid', 'Agenda, rooms by time'],
      ['agenda-makers', 'Agenda, a list, with cancelled sessions'],
      ['agenda-untrusted', 'A clock that is in doubt'],
    ],
  },
  {
    ...{ file: 'sheet-doors.png', title: 'A door through the day', size: upright, columns: 5 },
    scenes: [
      ['room-before-event', 'Before the event'],
      ['room-running', 'Running'],
      ['room-ending-soon', 'Ending soon', 'language=en'],
      ['room-break', 'Break'],
      ['room-starting-soon', 'Starting soon', 'language=en'],
      ['room-overlap', 'Two at once'],
      ['room-free', 'Free'],
      ['room-gone', 'Taken out of the program', 'language=en'],
      ['room-cancelled-now', 'Cancelled'],
      ['room-day-over', 'Day over'],
    ],
  },
  {
    ...{ file: 'sheet-themes.png', title: 'Themes', size: wide, columns: 3 },
    scenes: [
      ['lobby-running', 'Dark'],
      ['lobby-running', 'Light', 'theme=light'],
      ['lobby-running', 'High contrast', 'theme=high-contrast'],
      ['look-logo-tracks', 'An event’s own colours and logo'],
      ['look-logo-room', 'Another’s'],
      ['far-room', 'From five metres'],
    ],
  },
  {
    ...{ file: 'sheet-languages.png', title: 'Languages', size: wide, columns: 3 },
    scenes: [
      ['language-ar-room', 'Arabic'],
      ['language-he-track', 'Hebrew, with English'],
      ['language-ja-room', 'Japanese'],
      ['language-ko-track', 'Korean'],
      ['language-zh-hant-room', 'Chinese (traditional), with English'],
      ['room-running-chinese', 'Chinese (simplified)'],
    ],
  },
  {
    ...{ file: 'sheet-notices.png', title: 'Told beside the program', size: wide, columns: 3 },
    scenes: [
      ['band-tracks', 'An announcement'],
      ['takeover', 'An emergency'],
      ['takeover-arabic', 'An emergency, in Arabic'],
      ['sponsor-tracks', 'A sponsor’s turn'],
      ['photos-four', 'Faces', 'language=en'],
      ['changed-old-door', 'Moved to another room'],
    ],
  },
];

/** The pictures of the README: the demo, large. @type {readonly { file: string, query: string, size: readonly [number, number] }[]} */
export const portraits = [
  { file: 'tracks-board.png', query: 'scene=demo-tracks', size: [1024, 576] },
  { file: 'lobby-board.png', query: 'scene=lobby-demo&language=en', size: [1024, 576] },
  { file: 'room-sign.png', query: 'scene=demo-room&language=en', size: [576, 1024] },
];
