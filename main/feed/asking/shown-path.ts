/** So much of a secret is shown that two of them can be told apart. */
const told = 4;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Shorter ones are names of events and codes of talks. */
const shortest = 15;

/** Letters and digits drawn by lot change their kind with nearly each character, those of a name now and then. */
const isDrawn = (word: string): boolean => {
  if (word.length < shortest) return false;
  if (/^[0-9a-f]{20,}$/i.test(word) && /\d.*\d.*\d/.test(word)) return true;
  const runs = word.match(/[a-z]+|[A-Z]+|\d+/g) ?? [];
  return runs.length > word.length / 3;
};

/**
 * Whether a part of a path was made by a machine and not by a person: calendars and shared files are open to whoever
 * knows such a part (Google's `private-…`, Outlook, Nextcloud, iCloud).
 */
const isSecret = (segment: string): boolean =>
  /^private-./.test(segment) || uuid.test(segment) || segment.split(/[^A-Za-z0-9]/).some(isDrawn);

const shownSegment = (segment: string): string => {
  if (!isSecret(segment)) return segment;
  return segment.startsWith('private-') ? 'private-…' : `${segment.slice(0, told)}…`;
};

/** A path as it may be shown: its words, and only the beginning of what may be a secret. */
export const shownPath = (pathname: string): string => pathname.split('/').map(shownSegment).join('/');
