/** The `@font-face` rules of the board's built style sheet: a box may have no fonts of its own for a title's script. */
export const fontFacesIn = (style: string): string =>
  (style.match(/@font-face\s*\{[^}]*\}/g) ?? []).join('\n');

/**
 * The looks of the safe board. Measures are of the screen's short side, and the colours are the boards' own (`tokens.css`),
 * written out here because nothing of the page that fell may be needed. Where its fonts cannot be had, the system's do.
 */
export const safeStyle = `
* { box-sizing: border-box; margin: 0; padding: 0; }
html, body { block-size: 100%; overflow: hidden; background: #0a0d13; cursor: none; }
body {
  display: flex; flex-direction: column; gap: 4vmin; padding: 5vmin;
  color: #bcc5d2; font: 500 3.3vmin / 1.25 "Noto Sans Variable", "Noto Sans SC", "Noto Sans", "DejaVu Sans", sans-serif;
  font-variant-numeric: tabular-nums; user-select: none;
}
header { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; column-gap: 4vmin; flex: none; }
h1, h2 { font-weight: 700; font-size: 5.2vmin; color: #f6f8fb; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; max-inline-size: 100%; }
h2 { font-weight: 500; font-size: 3.3vmin; color: #bcc5d2; }
ol { list-style: none; flex: 1; min-block-size: 0; overflow: hidden; }
li {
  display: grid; grid-template-columns: 26vmin 1fr auto; column-gap: 3vmin; align-items: baseline;
  padding: 1.4vmin 2.4vmin; border-inline-start: 0.8vmin solid #2c3442; margin-block-end: 1.4vmin; break-inside: avoid;
}
li.now { background: #141922; border-color: #ffc94d; color: #f6f8fb; }
time { white-space: nowrap; }
p { font-weight: 500; overflow-wrap: anywhere; overflow: hidden; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; }
.now p { font-weight: 700; }
b { font-weight: 700; max-inline-size: 44vmin; overflow-wrap: anywhere; overflow: hidden; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; }
.few { font-size: 4.4vmin; }
.some { font-size: 3.4vmin; }
.some li { padding-block: 1vmin; margin-block-end: 0.8vmin; }
.many { font-size: 3vmin; columns: 2; column-gap: 3vmin; }
.most { font-size: 2.7vmin; columns: 3; column-gap: 3vmin; }
.many li, .most li { grid-template-columns: 17vmin 1fr; padding-block: 0.6vmin; margin-block-end: 0.6vmin; column-gap: 2vmin; }
.many p, .most p, .many b, .most b { -webkit-line-clamp: 1; }
.many b, .most b { grid-column: 2; max-inline-size: 100%; }
@media (max-aspect-ratio: 1/1) {
  li { grid-template-columns: 24vmin 1fr; }
  b { grid-column: 2; max-inline-size: 100%; }
  .many { columns: 1; }
  .most { columns: 1; }
  .most b { grid-column: auto; }
  .most li { grid-template-columns: 17vmin 1fr auto; padding-block: 0.3vmin; margin-block-end: 0.4vmin; }
}
`;
