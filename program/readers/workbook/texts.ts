import { type Result, success } from '../../result.ts';
import { parseXmlTaking, type XmlElement } from '../xml/tree.ts';

/** Letters of a file that XML cannot hold are written `_x000D_` (ECMA-376 part 1, 22.9.2.19). */
const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;

/** The text of a cell or of an entry of the shared texts: one piece, or several that look different. */
export const textOfRuns = ({ children }: XmlElement): string => {
  let text = '';
  for (const child of children) {
    if (child.name === 't') text += child.text;
    if (child.name === 'r') for (const inner of child.children) if (inner.name === 't') text += inner.text;
  }
  return unescaped(text);
};

/** The texts that cells name by their place (`xl/sharedStrings.xml`), in order. */
export const sharedTexts = (part: string): Result<readonly string[]> => {
  const texts: string[] = [];
  const rest = parseXmlTaking(part, readingAids, {
    name: 'si',
    take: (entry) => texts.push(textOfRuns(entry)),
  });
  return rest.ok ? success(texts) : rest;
};

/** How a word of Chinese or Japanese is pronounced stands beside it, and how it looks. */
const readingAids: ReadonlySet<string> = new Set(['rPh', 'phoneticPr', 'rPr']);
