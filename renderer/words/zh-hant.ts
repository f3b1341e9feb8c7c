import { isolated } from './isolated.ts';
import { hoursAndMinutes } from './plural.ts';
import type { Words } from './words.ts';

const length = (whole: number): string => {
  const [hours, minutes] = hoursAndMinutes(whole);
  if (hours === 0) return `${minutes} 分鐘`;
  return minutes === 0 ? `${hours} 小時` : `${hours} 小時 ${minutes} 分鐘`;
};

/** Chinese, traditional, in the words of Taiwan. */
export const zhHant: Words = {
  direction: 'ltr',
  comma: '、',
  length,
  now: '進行中',
  next: '下一場',
  nextHere: '本廳下一場',
  afterThat: '隨後',
  until: (time) => `至 ${time}`,
  minutesLeft: (minutes) => `還剩 ${length(minutes)}`,
  inMinutes: (minutes) => `${length(minutes)}後`,
  startsIn: (minutes) => `${length(minutes)}後開始`,
  continuesIn: (minutes) => `${length(minutes)}後繼續`,
  startsAt: (when) => `${when} 開始`,
  moreNow: (count) => `同時段還有 ${count} 場`,
  andMore: (count) => `及另外 ${count} 位`,
  cancelled: '已取消',
  cancelledSession: (when, title) => `已取消：${when} ${title}`,
  gone: (when, title) => `已取消或異動：${when} ${title}`,
  newRoom: '地點變更',
  newTime: '時間變更',
  was: (time) => `原 ${time}`,
  movedTo: (room, when, title) => `改至 ${isolated(room)}：${when} ${title}`,
  others: (count) => `另有 ${count} 項`,
  allRooms: '所有會場',
  allDay: '全天',
  notRecorded: '不錄影',
  untitled: '議程',
  endingSoon: '即將結束',
  startingSoon: '即將開始',
  pause: '休息',
  free: '空檔',
  notYet: '尚未開始',
  noMoreToday: '今日議程到此結束',
  doneToday: '今日已結束',
  done: '全部議程已結束',
  noSessions: '暫無議程',
  noSessionsHere: '本廳今日無議程',
  welcome: '歡迎',
  continuesAt: (time) => `${time} 繼續`,
  seeYouTomorrow: (time) => `明天 ${time} 見`,
  seeYouOn: (when) => `${when} 見`,
  thankYou: '謝謝',
  nothingFollows: '此處已無後續議程',
  programFollows: '議程即將公布',
  checkTime: '請自行核對時間：本螢幕的時鐘正在校正',
  programAsOf: (time) => `議程更新於 ${time}`,
  page: (number, of) => `第 ${number} 頁，共 ${of} 頁`,
  demo: '展示',
  rehearsal: '彩排',
};
