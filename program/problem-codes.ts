/**
 * Every problem Callboard can report, with what it means. `docs/problems.md` explains each to users;
 * a test keeps the two lists equal.
 */
export const problemCodes = {
  NOT_A_PROGRAM: 'the answer is not a program: a web page, a picture, an error text',
  FORMAT_UNKNOWN: 'the content is of no format that Callboard reads',
  FEED_PARSE: 'the content is cut off or malformed',
  FEED_REFUSED: 'the content breaks a safety rule: a DOCTYPE, too deep, too slow, too much memory',
  FEED_EMPTY: 'the program has no session',
  FEED_SUSPECT: 'so many sessions vanished at once that the answer is not believed yet',
  FEED_OLDER: 'the server answered with an older program than the one shown',
  FEED_TOO_BIG: 'the content is larger than the cap once unpacked',
  FEED_CONNECTION: 'the server could not be reached',
  FEED_TIMEOUT: 'the server did not finish its answer in time',
  FEED_HTTP: 'the server answered with an error',
  FEED_REDIRECT: 'the server redirects too often, or to a place that is not allowed',
  FEED_FILE: 'the file could not be read',
  STORE_FAILED: 'the last good program could not be kept on disk',
  FEED_ADDRESS: 'the address of a source is not one Callboard can fetch',
  STATUS_PORT: 'the port for the status endpoint could not be had',
  ENCODING_GUESSED: 'the text is not in the encoding it claims',
  INSECURE_FEED: 'the feed comes over plain http from a public address',
  TEXT_STRIPPED: 'characters that no board can show were taken out of texts',
  BIDI_STRIPPED: 'marks that turn the words beside them around were taken out of texts',
  SESSION_SKIPPED: 'a session was left out because it has no usable start',
  SESSIONS_UNSCHEDULED: 'sessions that are accepted but have no time yet are on no board',
  RECURRENCE_REFUSED: 'an event of a calendar repeats by a rule that is not followed',
  ALL_DAY_SKIPPED: 'entries that last whole days are not shown',
  FIELD_INVALID: "a field of a program in Callboard's own JSON has a value that cannot be used",
  FIELD_UNKNOWN: "a program in Callboard's own JSON has a field that Callboard does not know",
  TRACK_CATEGORY: 'which category of a Sessionize feed is the track is not said, or wrongly',
  COLUMNS_UNCLEAR: 'a table whose headings do not say which columns are title, start time and room',
  COLUMN_UNKNOWN: 'settings name a column that the table does not have',
  DATES_UNCLEAR: 'a table does not say plainly on which dates its sessions are',
  SESSION_END_ASSUMED:
    'a session has no usable end; it lasts until the next one in its room, 60 minutes at most',
  ZONE_UNKNOWN: 'a time zone name that does not exist',
  ZONE_GUESSED: 'no time zone was given; one was taken from offsets or from this machine',
  ZONE_CONTRADICTION: 'the time zone of the feed and the offsets of its sessions disagree',
  OPTION_UNUSED: 'a name in `aliases`, `include` or `exclude` of a source is nowhere in its feed',
  ROOM_UNKNOWN: 'the room of this sign is not in the program',
  TRACK_UNKNOWN: 'the track of this screen is not in the program',
  SETTINGS_FILE: 'the settings file cannot be read or is not valid JSON',
  SETTING_INVALID: 'a setting has a value that cannot be used',
  SETTING_UNKNOWN: 'a setting that Callboard does not know',
} as const;

export type ProblemCode = keyof typeof problemCodes;
