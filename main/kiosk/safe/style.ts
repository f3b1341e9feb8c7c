/**
 * The `@font-face` rules of the board's built style sheet: a box may have no fonts of its own for a title's script. Here
 * text never waits for its letters.
 */
export const fontFacesIn = (style: string): string =>
  (style.match(/@font-face\s*\{[^}]*\}/g) ?? [])
    .join('\n')
    .replaceAll(/font-display:\s*\w+/g, 'font-display:swap');

/**
 * The looks of the safe board. Measures are of the screen's short side, and the colours are the boards' own (`tokens.css`),
 * written out here because nothing of the page that fell may be needed. Where its fonts cannot be had, the system's do.
 */
export const safeStyle = `
* { box-sizing: border-box; margin: 0; padding: 0; }
html {
  --han: "Noto Sans SC", "Noto Sans TC", "Noto Sans JP", "Noto Sans KR";
  font-family: "Noto Sans Variable", var(--han), "Noto Sans Arabic Variable", "Noto Sans Hebrew Variable", "Noto Sans Thai Variable", "Noto Sans", "DejaVu Sans", sans-serif;
}
html:lang(zh-Hant, zh-TW, zh-HK, zh-MO) { --han: "Noto Sans TC", "Noto Sans SC"; }
html:lang(ja) { --han: "Noto Sans JP", "Noto Sans SC"; }
html:lang(ko) { --han: "Noto Sans KR", "Noto Sans SC"; }
html, body { block-size: 100%; overflow: hidden; background: #0a0d13; cursor: none; }
body {
  display: flex; flex-direction: column; gap: 4vmin; padding: 5vmin;
  color: #bcc5d2; font-size: 3.3vmin; font-weight: 500; line-height: 1.25;
  font-variant-numeric: tabular-nums; user-select: none;
}
header { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; column-gap: 4vmin; flex: none; }
h1, h2 { font-weight: 700; font-size: 5.2vmin; color: #f6f8fb; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; max-inline-size: 100%; }
h2 { font-weight: 500; font-size: 3.3vmin; color: #bcc5d2; }
ol { list-style: none; flex: 1; min-block-size: 0; overflow: hidden; }
li { padding: 1.2vmin 2.4vmin; border-inline-start: 0.8vmin solid #2c3442; break-inside: avoid; }
li.now { background: #141922; border-color: #ffc94d; color: #f6f8fb; }
time { white-space: nowrap; }
p, b { overflow-wrap: anywhere; overflow: hidden; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; }
p { font-weight: 500; }
b, .now p { font-weight: 700; }

.one { font-size: 5.6vmin; }
.one li { padding: 2.4vmin 3vmin; margin-block-end: 3vmin; }
.one p { -webkit-line-clamp: 4; }

.few, .some { display: grid; grid-template-columns: max-content 1fr fit-content(44vmin); align-content: start; gap: 1.4vmin 3vmin; }
.few li, .some li { display: grid; grid-template-columns: subgrid; grid-column: 1 / -1; align-items: baseline; }
.few { font-size: 4.4vmin; }
.some { font-size: 3.4vmin; row-gap: 0.8vmin; }
.some li { padding-block: 1vmin; }

.many, .most { column-gap: 3vmin; }
.many { font-size: 3vmin; columns: 2; }
.most { font-size: 2.7vmin; columns: 3; }
.many li, .most li { display: grid; grid-template-columns: max-content 1fr; column-gap: 2vmin; padding-block: 0.6vmin; margin-block-end: 0.6vmin; }
.many p, .most p { grid-column: 1 / -1; grid-row: 1; }
.many p, .most p { -webkit-line-clamp: 1; }
.many b, .most b { display: block; white-space: nowrap; text-overflow: ellipsis; text-align: end; }

@media (max-aspect-ratio: 1/1) {
  .few, .some { grid-template-columns: max-content 1fr; }
  .few b, .some b { grid-column: 2; }
  .many { columns: 1; }
  .most { columns: 2; }
}
`;
