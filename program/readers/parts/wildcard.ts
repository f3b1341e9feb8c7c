import { folded } from '../../near.ts';

/** Whether a name is meant. */
export type Wildcard = (name: string) => boolean;

/**
 * What a pattern of `include` and `exclude` means: `*` stands for any text, all else for itself, without regard to case
 * and doubled blanks. Each part is looked for once from where the one before ended, so that no pattern and no name can
 * make it slow, as they could a regular expression.
 */
export const wildcard = (pattern: string): Wildcard => {
  const [first = '', ...rest] = folded(pattern).split('*');
  const last = rest.pop();
  if (last === undefined) return (name) => folded(name) === first;
  return (name) => {
    const text = folded(name);
    if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last))
      return false;
    let from = first.length;
    for (const part of rest) {
      const found = text.indexOf(part, from);
      if (found < 0) return false;
      from = found + part.length;
    }
    return from <= text.length - last.length;
  };
};
