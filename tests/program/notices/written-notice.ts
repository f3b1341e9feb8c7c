import type { Notice } from '../../../program/notices/notice.ts';

/** An announcement for every screen and all time, but for what is given. */
export const noticeOf = (text: string, given: Partial<Notice> = {}): Notice => ({
  key: text,
  level: 'announcement',
  wordings: [{ language: null, title: null, text }],
  ...{
    start: null,
    end: null,
    boards: [],
    rooms: [],
    icon: null,
    colour: null,
    picture: null,
    plate: null,
    stands: null,
  },
  ...given,
});
