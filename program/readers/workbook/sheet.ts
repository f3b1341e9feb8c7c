import { type Result, success } from '../../result.ts';
import { parseXmlTaking, type XmlElement } from '../xml/tree.ts';
import { type CellSurroundings, cellText } from './cell.ts';
import { fillMerged } from './merged.ts';
import { placeOf } from './place.ts';

/** What a sheet can have (1,048,576 rows), and what a program ever has (columns). The rest is left out. */
const most = { rows: 1_048_576, columns: 500 };

/** The parts of a sheet that say nothing of its texts. Formulas stand beside what they came to. */
export const unreadParts: ReadonlySet<string> = new Set(
  `sheetPr sheetViews sheetFormatPr cols sheetProtection autoFilter conditionalFormatting dataValidations hyperlinks
  printOptions pageMargins pageSetup headerFooter drawing legacyDrawing tableParts extLst f rPr rPh phoneticPr`.split(
    /\s+/,
  ),
);

/** The rows of a sheet (`xl/worksheets/*.xml`) as text. Rows and cells may say where they are, or follow each other. */
export const rowsOf = (
  sheet: string,
  surroundings: CellSurroundings,
): Result<readonly (readonly string[])[]> => {
  const rows: string[][] = [];
  const take = (row: XmlElement): void => {
    const texts = textsOf(row, surroundings);
    const index = placeOf(row.attributes['r'] ?? '').row ?? rows.length;
    if (texts.length === 0 || index < rows.length || index >= most.rows) return;
    while (rows.length < index) rows.push([]);
    rows.push(texts);
  };
  const rest = parseXmlTaking(sheet, unreadParts, { name: 'row', take });
  if (!rest.ok) return rest;
  fillMerged(rows, rest.value);
  return success(rows);
};

const textsOf = (row: XmlElement, surroundings: CellSurroundings): string[] => {
  const texts: string[] = [];
  let next = 0;
  for (const cell of row.children) {
    if (cell.name !== 'c') continue;
    const column = placeOf(cell.attributes['r'] ?? '').column ?? next;
    next = column + 1;
    const text = column < texts.length || column >= most.columns ? '' : cellText(cell, surroundings);
    if (text === '') continue;
    while (texts.length < column) texts.push('');
    texts.push(text);
  }
  return texts;
};
