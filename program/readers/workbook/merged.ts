import { childNamed, childrenNamed } from '../xml/find.ts';
import type { XmlElement } from '../xml/tree.ts';
import { placeOf } from './place.ts';

/**
 * Gives each row of a merged range the text that stands in its first: a room or a day that is written once beside its
 * sessions. Not across: a heading over the whole sheet must not look like six.
 */
export const fillMerged = (rows: string[][], sheet: XmlElement): void => {
  for (const { attributes } of childrenNamed(childNamed(sheet, 'mergeCells'), 'mergeCell')) {
    const [first, last] = (attributes['ref'] ?? '').split(':').map(placeOf);
    if (first === undefined || last === undefined || first.column === null || first.row === null) continue;
    const { row: top, column } = first;
    const text = rows[top]?.[column] ?? '';
    if (text === '') continue;
    for (const row of rows.slice(top + 1, (last.row ?? top) + 1)) {
      while (row.length < column) row.push('');
      row[column] ||= text;
    }
  }
};
