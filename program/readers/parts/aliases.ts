import { folded } from '../../near.ts';
import { plainLine, plainLineOrNull } from './text.ts';

/** A room or a track: its name in the feed, cleaned, and the one it has on boards. Selections know it by either. */
export type Naming = { readonly given: string; readonly shown: string };

/** Gives a name of the feed its alias; null for one of which nothing is left. */
export type Aliases = (raw: string | null) => Naming | null;

/**
 * The `aliases` of a source: by the exact name, else without regard to case and blanks. An alias is not looked up again,
 * so that two rooms can change names; one alias for two rooms makes them one.
 */
export const openAliases = (aliases: Readonly<Record<string, string>>): Aliases => {
  const exact = new Map(Object.entries(aliases).map(([name, alias]) => [plainLine(name), plainLine(alias)]));
  const loose = new Map([...exact].map(([name, alias]) => [folded(name), alias]));
  return (raw) => {
    const given = plainLineOrNull(raw);
    return given === null ? null : { given, shown: exact.get(given) ?? loose.get(folded(given)) ?? given };
  };
};
