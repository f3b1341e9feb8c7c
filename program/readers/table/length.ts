import { bare } from '../../bare.ts';
import { type Duration, hours, milliseconds, minutes } from '../../time/instant.ts';
import { sessionLength } from '../parts/length.ts';

const hourWords = '(?:h|hrs?|hours?|std\\.?|stunden?|heures?|horas?|小时|小時|時間|시간)';
const minuteWords = "(?:m|min\\.?|mins\\.?|minutes?|minuten|minutos|'|′|分钟|分鐘|分|분)";
const spelled = new RegExp(
  `^(?:(\\d{1,2}(?:[.,]\\d{1,2})?) ?${hourWords}) ?(?:(\\d{1,2}) ?${minuteWords}?)?$`,
);
const onlyMinutes = new RegExp(`^(\\d{1,3}) ?${minuteWords}$`);

/** A length as people write it: `45 min`, `1h30`, `1,5 h`, 90分, and what feeds write (`parts/length.ts`); null for anything else. */
export const spelledLength = (text: string): Duration | null => {
  const plain = bare(text);
  const [, alone] = onlyMinutes.exec(plain) ?? [];
  if (alone !== undefined) return minutes(Number(alone));
  const [, hour, minute = '0'] = spelled.exec(plain) ?? [];
  if (hour === undefined) return sessionLength(text);
  return milliseconds(hours(Number(hour.replace(',', '.'))) + minutes(Number(minute)));
};
