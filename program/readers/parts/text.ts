/** Longest title or name kept: past it no board could show it, and a hostile feed would fill the store (faults.md C8). */
const longest = 500;

// Embeddings, overrides and isolates would turn the text beside them around (faults.md C9).
const bidiControls = /[\u202a-\u202e\u2066-\u2069]/g;
const lineBreaks = / *[\t\n\v\f\r\u0085\u2028\u2029][\s\u0085]*/g;
// Controls, and what takes no room: zero-width blanks, word joiners, old format marks, noncharacters. Joiners stay:
// emoji and Persian are made with them.
const unseen =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what this removes
  /[\u0000-\u001f\u007f-\u009f\u180e\u200b\u2060-\u2065\u206a-\u206f\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff]/g;
const loneSurrogates = /\p{Surrogate}/gu;
const suspicious =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: one cheap test, so that ordinary text is not rewritten
  /[\u0000-\u001f\u007f-\u009f\u180e\u200b\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff]/;

/** What cleaning a text took out of it, line breaks apart; both false for ordinary text. */
export type Losses = { readonly text: boolean; readonly bidi: boolean };

const clean = (raw: string): { readonly line: string; readonly losses: Losses } => {
  const joined = raw.replace(lineBreaks, ' ');
  const seen = joined.replace(unseen, '').replace(loneSurrogates, '\ufffd');
  const line = seen.replace(bidiControls, '');
  return { line, losses: { text: seen !== joined, bidi: line !== seen } };
};

const noLosses: Losses = { text: false, bidi: false };

/** What `plainLine` would take out of this text (faults.md C7, C9). */
export const lossesOf = (raw: string | null): Losses =>
  raw !== null && suspicious.test(raw) ? clean(raw).losses : noLosses;

/**
 * A title, name or label as one line of plain text: trimmed, line breaks and tabs as one space, without control
 * characters, invisible ones and bidi overrides, at most 500 characters. Inner double spaces stay: names must equal
 * what the feed says.
 */
export const plainLine = (raw: string): string => {
  const line = (suspicious.test(raw) ? clean(raw).line : raw).trim();
  return line.length <= longest ? line : `${shorten(line, longest - 1)}…`;
};

/** The same, with null where nothing is left: for rooms, tracks and ids that a feed gives as `''`. */
export const plainLineOrNull = (raw: string | null): string | null =>
  raw === null ? null : plainLine(raw) || null;

/** Cuts between characters, never inside a surrogate pair. */
const shorten = (line: string, length: number): string => {
  const last = line.codePointAt(length - 1) ?? 0;
  return line.slice(0, last > 0xffff ? length - 1 : length).trimEnd();
};
