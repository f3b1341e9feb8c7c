/** The forms that a count gives a word, by the categories of CLDR; what a language does not tell apart is left out. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** Picks the form that a count takes in a language. */
export const pluralsOf = (language: string): ((count: number, forms: Forms) => string) => {
  const rules = new Intl.PluralRules(language);
  return (count, forms) => forms[rules.select(count)] ?? forms.other;
};

/** Hours and the minutes beyond them, of whole minutes. */
export const hoursAndMinutes = (minutes: number): readonly [hours: number, minutes: number] => [
  Math.floor(minutes / 60),
  minutes % 60,
];
