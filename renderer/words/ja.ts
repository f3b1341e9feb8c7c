import { isolated } from './isolated.ts';
import { hoursAndMinutes } from './plural.ts';
import type { Words } from './words.ts';

const length = (whole: number): string => {
  const [hours, minutes] = hoursAndMinutes(whole);
  if (hours === 0) return `${minutes}分`;
  return minutes === 0 ? `${hours}時間` : `${hours}時間${minutes}分`;
};

/** Japanese. */
export const ja: Words = {
  direction: 'ltr',
  comma: '、',
  length,
  now: '開催中',
  next: '次のセッション',
  nextHere: 'この会場の次のセッション',
  afterThat: 'その後',
  until: (time) => `${time} まで`,
  minutesLeft: (minutes) => `残り${length(minutes)}`,
  inMinutes: (minutes) => `${length(minutes)}後`,
  startsIn: (minutes) => `${length(minutes)}後に開始`,
  continuesIn: (minutes) => `${length(minutes)}後に再開`,
  startsAt: (when) => `${when} 開始`,
  moreNow: (count) => `同時間帯にほか${count}件`,
  andMore: (count) => `ほか${count}名`,
  cancelled: '中止',
  cancelledSession: (when, title) => `中止：${when} ${title}`,
  gone: (when, title) => `中止または変更：${when} ${title}`,
  newRoom: '会場変更',
  newTime: '時間変更',
  was: (time) => `変更前 ${time}`,
  movedTo: (room, when, title) => `${isolated(room)}に変更：${when} ${title}`,
  others: (count) => `ほか${count}件`,
  allRooms: '全会場',
  allDay: '終日',
  notRecorded: '録画なし',
  untitled: 'セッション',
  endingSoon: 'まもなく終了',
  startingSoon: 'まもなく開始',
  pause: '休憩',
  free: '空き時間',
  notYet: '開始前',
  noMoreToday: '本日のプログラムは終了しました',
  doneToday: '本日は終了',
  done: '全日程終了',
  noSessions: 'セッションなし',
  noSessionsHere: '本日、この会場でのセッションはありません',
  welcome: 'ようこそ',
  continuesAt: (time) => `${time} 再開`,
  seeYouTomorrow: (time) => `明日 ${time} にお待ちしています`,
  seeYouOn: (when) => `${when} にお待ちしています`,
  thankYou: 'ご参加ありがとうございました',
  nothingFollows: 'この会場のプログラムは終了しました',
  programFollows: 'プログラムはまもなく公開されます',
  checkTime: '時刻はお手元でご確認ください：この画面の時計は調整中です',
  programAsOf: (time) => `${time} 現在のプログラム`,
  page: (number, of) => `${of}ページ中${number}ページ`,
  demo: 'デモ',
  rehearsal: 'リハーサル',
};
