import type { XmlElement } from './tree.ts';

/** The children of that name, in order. */
export const childrenNamed = (element: XmlElement | null, name: string): readonly XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];

/** The first child of that name. */
export const childNamed = (element: XmlElement | null, name: string): XmlElement | null =>
  element?.children.find((child) => child.name === name) ?? null;

/** The text of the first child of that name; null where there is none or it is blank. */
export const childText = (element: XmlElement | null, name: string): string | null => {
  const child = childNamed(element, name);
  return child === null ? null : textOf(child) || null;
};

/** The first of these attributes that is there and not blank. */
export const attribute = (element: XmlElement, ...names: readonly string[]): string | null => {
  for (const name of names) {
    const value = element.attributes[name]?.trim();
    if (value) return value;
  }
  return null;
};

/** The trimmed text of an element and of those inside it, in the order of the document (`<title>A <b>B</b> C</title>`). */
export const textOf = (element: XmlElement): string => wholeText(element).trim();

const wholeText = ({ text, children }: XmlElement): string => {
  if (children.length === 0) return text;
  const pieces = children.map(
    (child, index) => text.slice(children[index - 1]?.at ?? 0, child.at) + wholeText(child),
  );
  return pieces.join('') + text.slice(children.at(-1)?.at ?? 0);
};
