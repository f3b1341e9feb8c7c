import { childNamed, childrenNamed } from '../xml/find.ts';
import type { XmlElement } from '../xml/tree.ts';
import { type Shown, shownByCode, shownByNumber } from './number-format.ts';

/** What the cells of each style show (`xl/styles.xml`), by the number of the style. */
export const stylesOf = (root: XmlElement | null): readonly Shown[] => {
  const codes = new Map(
    childrenNamed(childNamed(root, 'numFmts'), 'numFmt').map(({ attributes }) => [
      Number(attributes['numFmtId']),
      attributes['formatCode'] ?? '',
    ]),
  );
  return childrenNamed(childNamed(root, 'cellXfs'), 'xf').map(({ attributes }) => {
    const id = Number(attributes['numFmtId'] ?? 0);
    const code = codes.get(id);
    return code === undefined ? shownByNumber(id) : shownByCode(code);
  });
};
