import { type Result, success } from '../../result.ts';
import type { Sheet } from '../open.ts';
import { childNamed, childrenNamed } from '../xml/find.ts';
import { parseXml, type XmlElement } from '../xml/tree.ts';
import type { CellSurroundings } from './cell.ts';
import { rowsOf, unreadParts } from './sheet.ts';
import { stylesOf } from './styles.ts';
import { sharedTexts } from './texts.ts';

/** The text of a part of the packed file by its path; null where it has no such part. */
export type PartOf = (path: string) => Result<string | null>;

/** Where the workbook itself lies in an .xlsx file. */
export const workbookPath = 'xl/workbook.xml';

/**
 * The sheets of an Excel file (Office Open XML, ECMA-376; the transitional kind and the strict), in their order and without
 * the hidden ones. FEED_PARSE where a part is malformed, FEED_REFUSED where one has a DOCTYPE.
 */
export const sheetsOf = (partOf: PartOf): Result<readonly Sheet[]> => {
  const workbook = rootOf(partOf, workbookPath);
  const relations = rootOf(partOf, 'xl/_rels/workbook.xml.rels');
  if (!workbook.ok) return workbook;
  if (!relations.ok) return relations;
  const targets = targetsOf(relations.value);
  const surroundings = surroundingsOf(partOf, workbook.value, targets);
  if (!surroundings.ok) return surroundings;
  const sheets: Sheet[] = [];
  for (const { attributes } of childrenNamed(childNamed(workbook.value, 'sheets'), 'sheet')) {
    if (/hidden/i.test(attributes['state'] ?? '')) continue;
    const target = targets.find(({ id }) => id === relationOf(attributes));
    if (target?.kind !== 'worksheet') continue;
    const rows = read(partOf, target.path, (text) => rowsOf(text, surroundings.value));
    if (!rows.ok) return rows;
    sheets.push({ name: attributes['name'] ?? '', rows: rows.value ?? [] });
  }
  return success(sheets);
};

/** What is made of a part, with its path where that is malformed; null where there is no such part. */
const read = <T>(partOf: PartOf, path: string, make: (text: string) => Result<T>): Result<T | null> => {
  const text = partOf(path);
  if (!text.ok) return text;
  if (text.value === null) return success(null);
  const made = make(text.value);
  // A refusal names the rule that was broken, and no place.
  if (made.ok || made.problem.code === 'FEED_REFUSED') return made;
  return { ok: false, problem: { ...made.problem, where: `${path}: ${made.problem.where}` } };
};

const rootOf = (partOf: PartOf, path: string): Result<XmlElement | null> =>
  read(partOf, path, (text) => parseXml(text, unreadParts));

/** `r:id`, under whatever prefix. */
const relationOf = (attributes: XmlElement['attributes']): string | undefined =>
  Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1];

type Target = { readonly id: string; readonly kind: string; readonly path: string };

/** What the workbook refers to. Of the kind only the last word is the same in the strict and the transitional files. */
const targetsOf = (relations: XmlElement | null): readonly Target[] =>
  childrenNamed(relations, 'Relationship').map(({ attributes }) => {
    const target = attributes['Target'] ?? '';
    return {
      id: attributes['Id'] ?? '',
      kind: attributes['Type']?.split('/').at(-1) ?? '',
      path: target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`,
    };
  });

const surroundingsOf = (
  partOf: PartOf,
  workbook: XmlElement | null,
  targets: readonly Target[],
): Result<CellSurroundings> => {
  const pathOf = (wanted: string, usual: string): string =>
    targets.find(({ kind }) => kind === wanted)?.path ?? usual;
  const texts = read(partOf, pathOf('sharedStrings', 'xl/sharedStrings.xml'), sharedTexts);
  const styles = rootOf(partOf, pathOf('styles', 'xl/styles.xml'));
  if (!texts.ok) return texts;
  if (!styles.ok) return styles;
  const is1904 = childrenNamed(workbook, 'workbookPr').some(({ attributes }) =>
    /^(1|true)$/.test(attributes['date1904'] ?? ''),
  );
  return success({ texts: texts.value ?? [], styles: stylesOf(styles.value), is1904 });
};
