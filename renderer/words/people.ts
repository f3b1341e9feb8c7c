import type { Speaker } from '../../program/model.ts';
import { isolated } from './isolated.ts';
import type { Words } from './words.ts';

/** A title slide's worth of names; the rest is counted. */
const mostNames = 4;

/** "Ada Lovelace, Alan Turing", "... and 8 more"; empty without speakers. */
export const peopleOf = (speakers: readonly Speaker[], words: Words): string => {
  const names = speakers.map(({ name }) => name.trim()).filter((name) => name !== '');
  // One name too many is as short as "and 1 more".
  const shown = names.length > mostNames + 1 ? names.slice(0, mostNames) : names;
  const list = shown.map(isolated).join(words.comma);
  return shown.length < names.length ? `${list} ${words.andMore(names.length - shown.length)}` : list;
};
