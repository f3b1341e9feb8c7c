/** How hours are counted: to 24, to 12, or as public signs do where the language is spoken. */
export type HourClock = 'auto' | '12' | '24';

/**
 * Languages whose regions count to twelve in speech, and to 24 on every station, airport and printed program:
 * Taiwan and Hong Kong, Korea, Greece, Albania. CLDR says how people speak.
 */
const signedIn24: ReadonlySet<string> = new Set(['zh', 'yue', 'ko', 'el', 'sq']);

/**
 * Whether a language tag counts hours to twelve: as its `-u-hc-` says, else as its region does. A bare language has 24
 * hours; the tag has to be a well-formed one.
 */
export const countsToTwelve = (tag: string): boolean => {
  const { language, region, hourCycle: asked } = new Intl.Locale(tag);
  if (asked === undefined && (region === undefined || signedIn24.has(language))) return false;
  const { hourCycle } = new Intl.DateTimeFormat(tag, { hour: 'numeric' }).resolvedOptions();
  return hourCycle === 'h11' || hourCycle === 'h12';
};

/** The tag with an hour clock said in it, as BCP 47 has it: `en-US` by `24` is `en-US-u-hc-h23`. */
export const withHourClock = (tag: string, clock: HourClock): string => {
  if (clock === 'auto') return tag;
  try {
    return new Intl.Locale(tag.replaceAll('_', '-'), {
      hourCycle: clock === '12' ? 'h12' : 'h23',
    }).toString();
  } catch (error) {
    // What is no tag is English, and stands for it by any name.
    if (error instanceof RangeError) return tag;
    throw error;
  }
};
