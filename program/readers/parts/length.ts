import { type Duration, hours, milliseconds, minutes, seconds } from '../../time/instant.ts';

/** Past a week a length is a mistake (faults.md C3); the longest real session known is a hackathon of 17 hours. */
export const longestSession: Duration = hours(7 * 24);

/** Entries of whole days may be an exhibition of a season; past a year they are a mistake too. */
export const longestExhibition: Duration = hours(366 * 24);

/**
 * The length of a session as feeds write it: `HH:MM`, `H:MM`, `H:MM:SS`, plain minutes, ISO `PT1H30M` (`P1W` and `+PT1H` by RFC 5545 3.3.6), over 24 h too
 * (`28:00`). Zero is a length (rule 4). Null for anything else: negative, not a number, or longer than a week.
 */
export const sessionLength = (raw: string | null): Duration | null => {
  const text = raw?.trim() ?? '';
  const length = clockLength(text) ?? plainMinutes(text) ?? isoLength(text);
  return length === null || length > longestSession ? null : length;
};

const clockLength = (text: string): Duration | null => {
  const [, h, m, s] = /^(\d{1,5}):(\d{1,2})(?::(\d{1,2})(?:\.\d+)?)?$/.exec(text) ?? [];
  return h === undefined ? null : sum(h, m, s);
};

const plainMinutes = (text: string): Duration | null =>
  /^\d{1,6}(\.\d+)?$/.test(text) ? minutes(Number(text)) : null;

const isoLength = (text: string): Duration | null => {
  const [whole, w, d, h, m, s] =
    /^\+?P(?=.)(?:(\d{1,2})W)?(?:(\d{1,3})D)?(?:T(?=.)(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:(\d{1,6})S)?)?$/.exec(
      text,
    ) ?? [];
  const days = 7 * Number(w ?? 0) + Number(d ?? 0);
  return whole === undefined ? null : milliseconds(hours(24 * days) + sum(h, m, s));
};

const sum = (h: string | undefined, m: string | undefined, s: string | undefined): Duration =>
  milliseconds(hours(Number(h ?? 0)) + minutes(Number(m ?? 0)) + seconds(Number(s ?? 0)));
