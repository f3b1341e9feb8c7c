/**
 * Every word the boards say by themselves. A language is one value of this type: a missing word does not compile.
 * Times arrive formatted; lengths arrive in whole minutes.
 */
export type Words = {
  /** Which way the language is written: the board is laid out by it. */
  readonly direction: 'ltr' | 'rtl';
  /** Parts the names of a list, with the space after it where there is one. */
  readonly comma: string;
  /** A length: "8 min", "1 h 20 min". */
  readonly length: (minutes: number) => string;
  readonly now: string;
  readonly next: string;
  readonly nextHere: string;
  readonly afterThat: string;
  readonly until: (time: string) => string;
  readonly minutesLeft: (minutes: number) => string;
  readonly inMinutes: (minutes: number) => string;
  readonly startsIn: (minutes: number) => string;
  readonly continuesIn: (minutes: number) => string;
  readonly startsAt: (when: string) => string;
  /** How many more sessions run at the same time. */
  readonly moreNow: (count: number) => string;
  readonly andMore: (count: number) => string;
  /** Marks a session that does not take place. */
  readonly cancelled: string;
  /** The same in a line of its own, where the session was due. */
  readonly cancelledSession: (when: string, title: string) => string;
  /** At the door where a session was due that the program no longer has. */
  readonly gone: (when: string, title: string) => string;
  /** Marks a session that has another room, or begins at another time, than the boards had (rule 18): as short as can be. */
  readonly newRoom: string;
  readonly newTime: string;
  /** Beside a new time: the old one. */
  readonly was: (time: string) => string;
  /** At the door where a session was due that takes place elsewhere. */
  readonly movedTo: (room: string, when: string, title: string) => string;
  /** What is left uncounted of a list of rooms or sessions. */
  readonly others: (count: number) => string;
  /** In the place of a list of rooms: the session is in all that are used that day. */
  readonly allRooms: string;
  /** In the place of an hour. */
  readonly allDay: string;
  /** Nobody may record this session. */
  readonly notRecorded: string;
  readonly untitled: string;
  readonly endingSoon: string;
  readonly startingSoon: string;
  readonly pause: string;
  readonly free: string;
  readonly notYet: string;
  readonly noMoreToday: string;
  readonly doneToday: string;
  readonly done: string;
  readonly noSessions: string;
  readonly noSessionsHere: string;
  readonly welcome: string;
  /** Of a later program day that begins on this very date: it is past midnight. */
  readonly continuesAt: (time: string) => string;
  readonly seeYouTomorrow: (time: string) => string;
  readonly seeYouOn: (when: string) => string;
  readonly thankYou: string;
  /** Of a room or track in which nothing more follows, while the event may go on elsewhere. */
  readonly nothingFollows: string;
  readonly programFollows: string;
  /** While the machine's clock cannot be believed. */
  readonly checkTime: string;
  readonly programAsOf: (time: string) => string;
  readonly page: (number: number, of: number) => string;
  readonly demo: string;
  readonly rehearsal: string;
};
