import type { ColumnName } from '../reader.ts';
import { type Meaning, meaningsOfWord, plainHeading } from './heading-words.ts';

/** What a heading may say, and how strongly: the more of it is needed for that, the stronger. */
export type HeadingMeaning = { readonly name: ColumnName; readonly strength: number };

// Words that say nothing of their own beside one that does: "Scheduled start", "Title of talk", "Beginn (MESZ)".
const fillers = new Set(
  `session talk event presentation paper contribution proposal submission scheduled planned local final proposed full name names the of and in at
  vortrag vortrags veranstaltung geplante geplanter des der de la le du del conference conferencia charla
  hh mm min minutes utc gmt cet cest bst est edt pst pdt jst mez mesz uhr en de fr es zh ja english deutsch
  1 24h 12h required optional`.split(/\s+/),
);
const easternFillers =
  /会议|會議|演讲(?!者|人)|演講(?!者|人)|报告(?!者|人)|讲座|講座|セッション|開催|实际|預定|预定|予定|姓名|氏名|名前|お名前/g;

/** All that a heading may say, in any of the ways people write one: bilingual, with a unit in brackets, with filling words. */
export const headingMeanings = (heading: string): readonly HeadingMeaning[] => {
  const found = [
    ...rated(meaningsOfWord(heading), 4),
    ...partsOf(heading).flatMap((part) => rated(meaningsOfWord(part), 2)),
    ...rated(meaningsOfWord(withoutFillers(heading)), 1),
  ];
  const strongest = new Map<ColumnName, number>();
  for (const { name, strength } of found) {
    strongest.set(name, Math.max(strength, strongest.get(name) ?? 0));
  }
  return [...strongest].map(([name, strength]) => ({ name, strength }));
};

/** The strength up to which a heading has only words that say something else too (`name`, `talk`, `what`). */
export const unsure = 4;

/** Sure words in a part go before unsure ones that are the whole heading. */
const rated = (meanings: readonly Meaning[], wholeness: number): readonly HeadingMeaning[] =>
  meanings.map(({ name, surety }) => ({ name, strength: (surety - 1) * unsure + wholeness }));

/** "Raum / Room", "Titel (de)", "会場 Room": what marks, brackets or another script part. */
const partsOf = (heading: string): readonly string[] =>
  heading
    .slice(0, 200)
    .split(
      /[/|()[\]\n,;:（）：／・]|(?<=[\u3040-\u9fff\uac00-\ud7a3])\s*(?=[A-Za-z])|(?<=[A-Za-z])\s*(?=[\u3040-\u9fff\uac00-\ud7a3])/,
    )
    .filter((part) => part.trim() !== '');

const withoutFillers = (heading: string): string =>
  plainHeading(heading)
    .replace(easternFillers, '')
    .split(' ')
    .filter((word) => !fillers.has(word))
    .join(' ');
