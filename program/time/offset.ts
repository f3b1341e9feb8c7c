import { type Duration, hours, milliseconds, minutes } from './instant.ts';

/** The widest offset in use, and the limit of XML Schema. */
const widest = hours(14);

/**
 * An offset from UTC written as `Z`, `+01:00`, `-0330` or `+01`, as local minus UTC; null for anything else
 * and for offsets beyond 14 hours.
 */
export const parseOffset = (text: string): Duration | null => {
  if (text === 'Z' || text === 'z') return milliseconds(0);
  const match = /^([+-])(\d\d)(?::?([0-5]\d))?$/.exec(text);
  if (match === null) return null;
  const [, sign, hour, minute = '0'] = match;
  const size = hours(Number(hour)) + minutes(Number(minute));
  if (size > widest) return null;
  return milliseconds(sign === '-' && size > 0 ? -size : size);
};
