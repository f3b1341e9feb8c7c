/** How many texts have characters of a script that the first style sheet has no letters for. */
export type Tally = {
  readonly han: number;
  readonly kana: number;
  readonly hangul: number;
  readonly arabic: number;
  readonly hebrew: number;
  readonly thai: number;
  /** Arrows, stars, figures in circles, full-width punctuation: the Chinese families draw them too. */
  readonly signs: number;
  /** Pictures of things, in the colour of the text around them. */
  readonly emoji: number;
};

const scripts: Readonly<Record<keyof Tally, RegExp>> = {
  han: /\p{Script=Han}/u,
  kana: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
  hangul: /\p{Script=Hangul}/u,
  arabic: /\p{Script=Arabic}/u,
  hebrew: /\p{Script=Hebrew}/u,
  thai: /\p{Script=Thai}/u,
  signs: /[\u2190-\u2bff\u3000-\u303f\uff00-\uffef]/,
  // The three signs that every text has are letters to the first style sheet.
  emoji: /(?![©®™])[\p{Extended_Pictographic}\p{Regional_Indicator}]|\u20e3/u,
};

/** Nearly every text of most programs has none of them, and is looked at once. */
const maybe = /[\u0590-\u08ff\u0e00-\u0e7f\u1100-\u11ff\u2190-\uffff]/;

/** Every text that a value holds, however deep. */
const textsIn = function* (value: unknown): Iterable<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) yield* textsIn(inner);
  }
};

/** Counts the scripts of all texts in a value. */
export const tallyOf = (value: unknown): Tally => {
  const tally = { han: 0, kana: 0, hangul: 0, arabic: 0, hebrew: 0, thai: 0, signs: 0, emoji: 0 };
  const names = Object.keys(scripts) as readonly (keyof Tally)[];
  for (const text of textsIn(value)) {
    if (!maybe.test(text)) continue;
    for (const name of names) if (scripts[name].test(text)) tally[name] += 1;
  }
  return tally;
};
