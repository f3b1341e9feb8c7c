/**
 * What both exports of Indico say, in one shape. Entries stay as they stand in the export: the fields that count
 * (`startDate`, `endDate`, `duration`, `title`, `room`, `location`, `url`) have one name in both.
 */
export type IndicoFeed = {
  readonly events: readonly IndicoEvent[];
  /** Whether every event is only a date in somebody's calendar: a category of seminars, without their timetables. */
  readonly isCategory: boolean;
};

export type IndicoEvent = {
  /** The event itself, which a timetable does not have. */
  readonly details: unknown;
  readonly slots: readonly IndicoSlot[];
  /** Contributions and breaks that belong to no slot. */
  readonly loose: readonly unknown[];
};

/** A block of a session in one room. */
export type IndicoSlot = {
  readonly block: unknown;
  /** The title of its session, which may have other slots. */
  readonly session: string | null;
  readonly slotTitle: string | null;
  readonly colour: string | null;
  readonly isPoster: boolean;
  /** Contributions, and in a timetable breaks. */
  readonly entries: readonly unknown[];
};
