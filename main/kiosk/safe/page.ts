import type { Snapshot } from '../../../preload/contract.ts';
import type { Instant } from '../../../program/time/instant.ts';
import { type SafeRow, safeRowsAt } from './rows.ts';

/** The safe board as a document, and until when it is right, in board time (rule 15). */
export type SafePage = { readonly html: string; readonly changesAt: Instant | null };

/**
 * What stands on the wall while the full board falls again and again (`faults.md` P3): plain HTML without script, image
 * or animation. It says times, titles and places, and no word of its own, so that it needs no translation.
 */
export const safePageAt = (snapshot: Snapshot | null, now: Instant): SafePage => {
  const { rows, changesAt } = snapshot ? safeRowsAt(snapshot, now) : { rows: [], changesAt: null };
  const language = snapshot?.screen.language ?? 'en';
  const known = snapshot ? headingsOf(snapshot) : [];
  // While nothing at all is known the wall is calm, but not dark.
  const headings = known.length > 0 ? known : ['Callboard'];
  const lines = rows.map(lineOf).join('\n');
  return {
    changesAt,
    html: `<!doctype html>
<html lang="${escaped(language)}" dir="${rightToLeft.test(language) ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="color-scheme" content="dark">
<title>Callboard</title>
<link rel="stylesheet" href="assets/safe.css">
</head>
<body>
<header>${headings.map((heading, index) => `<h${index + 1} dir="auto">${escaped(heading)}</h${index + 1}>`).join('')}</header>
<ol class="${densityOf(rows)}">
${lines}
</ol>
</body>
</html>
`,
  };
};

/** The languages of the boards (`renderer/words/`) that are written from the right. */
const rightToLeft = /^(ar|he)\b/i;

/** Where the reader stands: the room of a door sign or the pinned track, then the event. */
const headingsOf = ({ program, screen }: Snapshot): readonly string[] => {
  const place = screen.board === 'room' ? screen.room : screen.board === 'tracks' ? screen.track : null;
  return [place ?? '', program?.title ?? ''].filter((text) => text.trim() !== '');
};

/** How many lines have to share the wall decides their size. */
const densityOf = ({ length }: readonly SafeRow[]): string => {
  if (length <= 2) return 'one';
  if (length <= 5) return 'few';
  if (length <= 7) return 'some';
  return length <= 16 ? 'many' : 'most';
};

const lineOf = ({ when, title, place, now, cancelled }: SafeRow): string => {
  const name = cancelled ? `<s>${escaped(title)}</s>` : escaped(title);
  const where = place === '' ? '' : `<b dir="auto">${escaped(place)}</b>`;
  return `<li${now ? ' class="now"' : ''}><time>${escaped(when)}</time><p dir="auto">${name}</p>${where}</li>`;
};

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML has it between tags and in quoted attributes. */
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);
