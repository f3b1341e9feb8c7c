import type { Words } from './words.ts';

const length = (minutes: number): string =>
  minutes < 60
    ? `${minutes} 分钟`
    : `${Math.floor(minutes / 60)} 小时${minutes % 60 === 0 ? '' : ` ${minutes % 60} 分钟`}`;

/** Chinese, simplified. */
export const zh: Words = {
  direction: 'ltr',
  comma: '、',
  length,
  now: '进行中',
  next: '下一场',
  nextHere: '本厅下一场',
  afterThat: '随后',
  until: (time) => `至 ${time}`,
  minutesLeft: (minutes) => `还剩 ${length(minutes)}`,
  inMinutes: (minutes) => `${length(minutes)}后`,
  startsIn: (minutes) => `${length(minutes)}后开始`,
  continuesIn: (minutes) => `${length(minutes)}后继续`,
  startsAt: (when) => `${when} 开始`,
  moreNow: (count) => `同时还有 ${count} 场`,
  andMore: (count) => `等另外 ${count} 位`,
  cancelled: '已取消',
  cancelledSession: (when, title) => `已取消：${when} ${title}`,
  gone: (when, title) => `已取消或改期：${when} ${title}`,
  others: (count) => `另有 ${count} 项`,
  allDay: '全天',
  notRecorded: '不录像',
  untitled: '议程',
  endingSoon: '即将结束',
  startingSoon: '即将开始',
  pause: '休息',
  free: '空闲',
  notYet: '尚未开始',
  noMoreToday: '今日议程到此结束',
  doneToday: '今日已结束',
  done: '全部议程已结束',
  noSessions: '暂无议程',
  noSessionsHere: '本厅今日无议程',
  welcome: '欢迎',
  continuesAt: (time) => `${time} 继续`,
  seeYouTomorrow: (time) => `明天 ${time} 再见`,
  seeYouOn: (when) => `${when} 再见`,
  thankYou: '谢谢',
  nothingFollows: '此处已无后续议程',
  programFollows: '议程即将公布',
  checkTime: '请自行核对时间：本屏时钟正在校准',
  programAsOf: (time) => `议程更新于 ${time}`,
  page: (number, of) => `第 ${number} 页，共 ${of} 页`,
  demo: '演示',
  rehearsal: '彩排',
};
