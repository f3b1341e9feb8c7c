import * as v from 'valibot';
import { themeNames } from '../theme/theme.ts';
import { field, fieldOfParts, quotedList, someText } from './field.ts';

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

const namesSay = `one of ${quotedList(themeNames)}`;

const colourSays = 'a colour such as "#1b2a4a"';

/** What a theme of the venue's own is made of: a wrong token costs that token alone. */
const tokens = {
  base: field(names, namesSay, 'The built-in theme that gives what is left out.'),
  ground: field(colour, colourSays, 'What lies behind everything.'),
  ink: field(colour, colourSays, 'The colour of text.'),
  accent: field(colour, colourSays, 'The colour of what is said once.'),
  logo: field(
    someText,
    'the path of a picture (PNG, SVG, WebP or JPEG)',
    'A picture in the bar of every board.',
  ),
  radius: field(
    v.pipe(v.number(), v.minValue(0), v.maxValue(4)),
    'a number from 0 to 4',
    'The radius of corners, in hundredths of the short side of the screen.',
  ),
  font: field(family, 'the name of a font such as "Inter"', 'A family that is installed on the machine.'),
} as const;

const own = v.strictObject({
  base: v.exactOptional(tokens.base.accepts),
  ground: v.exactOptional(tokens.ground.accepts),
  ink: v.exactOptional(tokens.ink.accepts),
  accent: v.exactOptional(tokens.accent.accepts),
  logo: v.exactOptional(tokens.logo.accepts),
  radius: v.exactOptional(tokens.radius.accepts),
  font: v.exactOptional(tokens.font.accepts),
});

/** What is said of a screen. */
const viewing = {
  diagonalInches: field(
    v.pipe(v.number(), v.minValue(5), v.maxValue(300)),
    'a number of inches from 5 to 300',
    'How large the screen is, from corner to corner.',
  ),
  distanceMetres: field(
    v.pipe(v.number(), v.minValue(0.3), v.maxValue(60)),
    'a number of metres from 0.3 to 60',
    'From how far it is read.',
  ),
  largePrint: field(v.boolean(), 'true or false', 'Larger type, for those who see little.'),
} as const;

/** How a screen looks, whatever it shows. */
export const lookFields = {
  theme: fieldOfParts(
    v.union([names, own]),
    tokens,
    `${namesSay}, or such as {"base": "light", "ground": "#fff8ee", "accent": "#b3261e", "logo": "logo.svg"}`,
    'Colours and shape of all boards: a built-in theme, or one with its own ground, ink, accent (colours such as "#1b2a4a"), logo (a picture file), radius of corners (0 to 4 hundredths of the short side) and font (installed on the machine). Colours that would be hard to read are corrected, and reported.',
  ),
  screen: fieldOfParts(
    v.strictObject({
      diagonalInches: viewing.diagonalInches.accepts,
      distanceMetres: viewing.distanceMetres.accepts,
      largePrint: v.exactOptional(viewing.largePrint.accepts, false),
    }),
    viewing,
    'such as {"diagonalInches": 43, "distanceMetres": 5, "largePrint": false}, of 5 to 300 inches and 0.3 to 60 metres',
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
