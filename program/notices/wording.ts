import type { Notice, Wording } from './notice.ts';

const primary = (tag: string): string => tag.toLowerCase().split(/[-_]/, 1)[0] ?? '';

/**
 * How a notice is told on a screen whose interface is in `language`: in that language where it has it (the very tag
 * before one of another region or script), else in its first; and in which others it is told.
 */
export const wordingFor = (
  { wordings }: Pick<Notice, 'wordings'>,
  language: string,
): { readonly first: Wording; readonly others: readonly Wording[] } => {
  const first = wordingIn(wordings, language) ?? wordings[0];
  if (first === undefined) throw new Error('a notice without words');
  return { first, others: wordings.filter((wording) => wording !== first) };
};

/** The one in `language`, the very tag before one of another region or script; null where there is none. */
export const wordingIn = (wordings: readonly Wording[], language: string): Wording | null => {
  const fits = (same: (tag: string) => boolean) =>
    wordings.find((wording) => wording.language !== null && same(wording.language));
  return (
    fits((tag) => tag.toLowerCase() === language.toLowerCase()) ??
    fits((tag) => primary(tag) === primary(language)) ??
    null
  );
};
