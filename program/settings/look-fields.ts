import * as v from 'valibot';
import { themeNames } from '../theme/theme.ts';
import { field, quotedList, someText } from './field.ts';

/** `#rgb` or `#rrggbb`, as `#rrggbb`. */
const colour = v.pipe(
  someText,
  v.toLowerCase(),
  v.regex(/^#([0-9a-f]{3}|[0-9a-f]{6})$/),
  v.transform((hex) => (hex.length === 4 ? hex.replaceAll(/[0-9a-f]/g, '$&$&') : hex)),
);

/** A name that can stand between quotes in a style sheet and be nothing else there. */
const family = v.pipe(someText, v.regex(/^[\p{L}\p{N} ._-]{1,60}$/u));

const names = v.picklist(themeNames);

const own = v.strictObject({
  base: v.exactOptional(names),
  ground: v.exactOptional(colour),
  ink: v.exactOptional(colour),
  accent: v.exactOptional(colour),
  logo: v.exactOptional(someText),
  radius: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(4))),
  font: v.exactOptional(family),
});

/** How a screen looks, whatever it shows. */
export const lookFields = {
  theme: field(
    v.union([names, own]),
    `one of ${quotedList(themeNames)}, or such as {"base": "light", "ground": "#fff8ee", "accent": "#b3261e", "logo": "logo.svg"}, with "base", "ground", "ink", "accent" (colours such as "#1b2a4a"), "logo" (a picture file), "radius" (0 to 4) and "font"`,
    'Colours and shape of all boards: a built-in theme, or one with its own ground, ink, accent, logo, radius of corners (hundredths of the short side) and font (installed on the machine). Colours that would be hard to read are corrected, and reported.',
  ),
  screen: field(
    v.strictObject({
      diagonalInches: v.pipe(v.number(), v.minValue(5), v.maxValue(300)),
      distanceMetres: v.pipe(v.number(), v.minValue(0.3), v.maxValue(60)),
      largePrint: v.exactOptional(v.boolean(), false),
    }),
    'such as {"diagonalInches": 43, "distanceMetres": 5, "largePrint": false}',
    'How large the screen is and from how far it is read; the size of type, and how much stands on a page, follow.',
  ),
  safeMarginPercent: field(
    v.pipe(v.number(), v.minValue(0), v.maxValue(10)),
    'a number from 0 to 10',
    'What stays free of text at each edge, in hundredths of the short side of the screen.',
  ),
  dimAtNight: field(
    v.boolean(),
    'true or false',
    'Whether boards are darker from an hour after the last session of a day until an hour before the next.',
  ),
} as const;

type Accepted = {
  readonly [K in keyof typeof lookFields]?: v.InferOutput<(typeof lookFields)[K]['accepts']>;
};

/** What the settings of a look accept, once each was found good; what is missing was not said. */
export type LookWish = Accepted;
