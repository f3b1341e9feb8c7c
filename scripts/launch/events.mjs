/** @typedef {Readonly<Record<string, unknown>>} Event one line of the app's log; `event` is its name */

/**
 * A line the app wrote on stdout, if it is one of its log's.
 * @param {string} line
 * @returns {Event | null}
 */
export const eventIn = (line) => {
  if (!line.startsWith('{')) return null;
  try {
    return /** @type {Event} */ (JSON.parse(line));
  } catch {
    return null;
  }
};

/** @type {Readonly<Record<string, (event: Event) => string>>} */
const sentences = {
  BOARD_UP: ({ board, title, sessions }) =>
    `The board is up (${board}): ${Number(sessions) > 0 ? `${title ? `${title}, ` : ''}${sessions} sessions` : 'no program yet'}.`,
  SCREENSHOT: ({ path, width, height }) => `Screenshot: ${path} (${width} x ${height})`,
  SCREENSHOT_FAIL: ({ path, error }) => `The screenshot ${path} could not be written: ${error}`,
  PROBLEM: ({ where, message }) => `Problem: ${where ? `${where}: ` : ''}${message}`,
  FEED_TAKEN: ({ feed, notices }) => `New ${notices === undefined ? 'program' : 'notices'} from ${feed}.`,
  FEED_BACK: ({ feed }) => `${feed} answers again.`,
  SECOND_INSTANCE: ({ state }) => `Callboard already runs with the state folder ${state}.`,
  RENDERER_GONE: () => 'The page of the board ended; a new one is opened.',
  MAIN_ERROR: ({ error }) => `Callboard ended because of a bug: ${error}`,
  BUG: ({ error }) => `A bug: ${error}`,
  PAGE_ERROR: ({ error, report }) => `A bug on the page: ${error ?? report}`,
};

/**
 * What a person at the terminal wants to know of an event; null for what only the log needs.
 * @param {Event} event
 */
export const sentenceOf = (event) => {
  // Events of the feed that name a problem are for the log: the problem comes as an event of its own.
  return sentences[String(event['event'])]?.(event) ?? null;
};
