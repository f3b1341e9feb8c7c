import { boardNames } from '../../../program/boards.ts';
import { themeNames } from '../../../program/theme/theme.ts';
import { languages } from '../../words/languages.ts';
import { screenSizes, sizeText } from './screens.ts';

type Options = readonly (readonly [value: string, text: string])[];

const named = (values: readonly string[]): Options => values.map((value) => [value, value]);

const english = new Intl.DisplayNames(['en'], { type: 'language' });

/** The tags of interest: those the boards have words for, and the one whose clock counts to twelve. */
const tags = [...languages, 'en-US'];

/** The boards, by their names in settings. */
export const boardChoices: Options = named(boardNames);

/** The built-in themes. */
export const themeChoices: Options = named(themeNames);

/** Languages of the interface, by their tags. */
export const languageChoices: Options = tags.map((tag) => [tag, english.of(tag) ?? tag]);

/** Screens, as the address has their size. */
export const sizeChoices: Options = screenSizes.map((size) => [
  sizeText(size),
  `${size.name} (${size.width} × ${size.height})`,
]);
