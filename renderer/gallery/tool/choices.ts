import { boardNames } from '../../../program/boards.ts';
import { themeNames } from '../../../program/theme/theme.ts';
import { screenSizes, sizeText } from './screens.ts';

type Options = readonly (readonly [value: string, text: string])[];

const named = (values: readonly string[]): Options => values.map((value) => [value, value]);

const english = new Intl.DisplayNames(['en'], { type: 'language' });

/** The tags of interest: those the boards have words for, and the one whose clock counts to twelve. */
const tags = ['en', 'en-US', 'de', 'fr', 'es', 'zh', 'zh-Hant', 'ja', 'ko', 'ar', 'he'];

export const boardChoices: Options = named(boardNames);
export const themeChoices: Options = named(themeNames);
export const languageChoices: Options = tags.map((tag) => [tag, english.of(tag) ?? tag]);
export const sizeChoices: Options = screenSizes.map((size) => [
  sizeText(size),
  `${size.name} (${size.width} × ${size.height})`,
]);
