import { isolated } from './isolated.ts';
import { hoursAndMinutes } from './plural.ts';
import type { Words } from './words.ts';

const length = (whole: number): string => {
  const [hours, minutes] = hoursAndMinutes(whole);
  if (hours === 0) return `${minutes}분`;
  return minutes === 0 ? `${hours}시간` : `${hours}시간 ${minutes}분`;
};

/** Korean. */
export const ko: Words = {
  direction: 'ltr',
  comma: ', ',
  length,
  now: '진행 중',
  next: '다음 세션',
  nextHere: '이곳의 다음 세션',
  afterThat: '이후',
  until: (time) => `${time}까지`,
  minutesLeft: (minutes) => `${length(minutes)} 남음`,
  inMinutes: (minutes) => `${length(minutes)} 후`,
  startsIn: (minutes) => `${length(minutes)} 후 시작`,
  continuesIn: (minutes) => `${length(minutes)} 후 재개`,
  startsAt: (when) => `${when} 시작`,
  moreNow: (count) => `같은 시간에 ${count}개 더`,
  andMore: (count) => `외 ${count}명`,
  cancelled: '취소됨',
  cancelledSession: (when, title) => `취소됨: ${when} ${title}`,
  gone: (when, title) => `취소 또는 변경: ${when} ${title}`,
  newRoom: '장소 변경',
  newTime: '시간 변경',
  was: (time) => `기존 ${time}`,
  movedTo: (room, when, title) => `${isolated(room)}(으)로 변경: ${when} ${title}`,
  others: (count) => `외 ${count}개`,
  allRooms: '모든 회의장',
  allDay: '종일',
  notRecorded: '녹화 없음',
  untitled: '세션',
  endingSoon: '곧 종료',
  startingSoon: '곧 시작',
  pause: '휴식',
  free: '비어 있음',
  notYet: '시작 전',
  noMoreToday: '오늘 프로그램이 모두 끝났습니다',
  doneToday: '오늘 종료',
  done: '전체 일정 종료',
  noSessions: '세션 없음',
  noSessionsHere: '오늘 이곳에는 세션이 없습니다',
  welcome: '환영합니다',
  continuesAt: (time) => `${time}에 재개`,
  seeYouTomorrow: (time) => `내일 ${time}에 뵙겠습니다`,
  seeYouOn: (when) => `${when}에 뵙겠습니다`,
  thankYou: '감사합니다',
  nothingFollows: '이곳의 일정이 모두 끝났습니다',
  programFollows: '프로그램이 곧 공개됩니다',
  checkTime: '시각을 직접 확인해 주세요: 이 화면의 시계를 맞추는 중입니다',
  programAsOf: (time) => `${time} 기준 프로그램`,
  page: (number, of) => `${of}쪽 중 ${number}쪽`,
  demo: '데모',
  rehearsal: '리허설',
};
