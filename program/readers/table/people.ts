import { bare } from '../../bare.ts';
import type { DraftSpeaker } from '../parts/draft.ts';

/** Words after a comma that belong to the name before it. */
const belongings =
  /^(?:ph\.?d\.?|dr\.?|prof\.?|m\.?d\.?|m\.?sc\.?|b\.?sc\.?|m\.?a\.?|jr\.?|sr\.?|ii|iii|ceo|cto|cfo|coo|inc\.?|ltd\.?|llc|gmbh|ag|s\.?a\.?)$|universi|institut|college|hochschule|akademi|gmbh|^(?:eth|epfl|tu|fh|uni|mit) |\b(?:inc|ltd|corp)\b/;
const pronouns = /^(?:she|he|they|it|sie|er|elle|il|ella|any)\b[\s/].*$/;

/**
 * The speakers of a cell: parted by line breaks, semicolons, 、, "and" and their like, a slash, or commas. A comma that
 * may stand inside a name ("Lovelace, Ada") parts nothing. What stands in brackets behind a name is its affiliation;
 * a column of affiliations counts where it has one for each speaker.
 */
export const speakersOf = (cell: string, affiliations: string): readonly DraftSpeaker[] => {
  const people = partsOf(cell)
    .map(personOf)
    .filter(({ name }) => name !== '');
  const beside =
    people.length === 1 ? [affiliations] : affiliations.split(/[;\n]/).map((part) => part.trim());
  const fits = beside.length === people.length;
  return people.map((person, index) => ({
    ...person,
    affiliation: person.affiliation ?? (fits ? beside[index] || null : null),
  }));
};

const brackets = /[(（[][^()（）[\]]{0,300}[)）\]]/g;
/** Room for the 300 speakers of the largest panel; what comes after them is not read. */
const longest = 20_000;

/** Splits outside of brackets only: "Ada L. (Engines, Ltd)" is one person. */
const partsOf = (cell: string): readonly string[] => {
  const bracketed: string[] = [];
  const masked = cell
    .slice(0, longest)
    .replace(brackets, (text) => `\ue000${bracketed.push(text) - 1}\ue000`);
  const whole = (part: string): string =>
    part.replace(/\ue000(\d+)\ue000/g, (_, index: string) => bracketed[Number(index)] ?? '').trim();
  const strong = masked.split(/[;；、\n|]|\s(?:&|and|und|et|y|e|および|和|与|與)\s(?=\S)/i);
  const isListed = /[;；\n|]\s*\S/.test(masked);
  return strong
    .flatMap((part) => (isListed ? [part] : atCommas(part)))
    .flatMap(atSlashes)
    .map(whole)
    .filter((part) => part !== '');
};

const withoutMasks = (part: string): string => part.replace(/\ue000\d+\ue000/g, '').trim();

/** A full name: two words and more, or the few characters of an East Asian one. */
const isFullName = (part: string): boolean =>
  /\S\s+\S/.test(withoutMasks(part)) || /^[\u3040-\u9fff\uac00-\ud7a3]{2,8}$/.test(withoutMasks(part));

const atCommas = (part: string): readonly string[] => {
  const parts = part.split(/[,，]/);
  if (parts.length === 1 || parts.slice(1).some((name) => belongings.test(bare(withoutMasks(name)))))
    return [part];
  return parts.length > 2 || parts.every(isFullName) ? parts : [part];
};

const atSlashes = (part: string): readonly string[] => (part.includes('://') ? [part] : part.split(/[/／]/));

const trailing = /[(（[]([^()（）[\]]{0,300})[)）\]]\s*$/;

const personOf = (text: string): DraftSpeaker => {
  const behind = trailing.exec(text);
  const name = behind === null ? text : text.slice(0, behind.index);
  const affiliation = behind?.[1]?.trim() ?? '';
  return {
    name: name.trim(),
    affiliation: /^[\d\s,*]*$/.test(affiliation) || pronouns.test(bare(affiliation)) ? null : affiliation,
    photo: null,
  };
};
