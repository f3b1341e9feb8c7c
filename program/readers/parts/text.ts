/** Longest title or name kept: past it no board could show it, and a hostile feed would fill the store (faults.md C8). */
const longest = 500;

// Embeddings, overrides and isolates would turn the text beside them around (faults.md C9).
const bidiControls = /[\u202a-\u202e\u2066-\u2069]/g;
const lineBreaks = / *[\t\n\v\f\r\u0085\u2028\u2029][\s\u0085]*/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what this removes
const otherControls = /[\u0000-\u001f\u007f-\u009f\ufeff]/g;
const loneSurrogates = /\p{Surrogate}/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: one cheap test, so that ordinary text is not rewritten five times
const suspicious = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]/;

/**
 * A title, name or label as one line of plain text: trimmed, line breaks and tabs as one space, without control
 * characters and bidi overrides, at most 500 characters. Inner double spaces stay: names must equal what the feed says.
 */
export const plainLine = (raw: string): string => {
  const clean = suspicious.test(raw)
    ? raw
        .replace(lineBreaks, ' ')
        .replace(otherControls, '')
        .replace(bidiControls, '')
        .replace(loneSurrogates, '\ufffd')
    : raw;
  const line = clean.trim();
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
