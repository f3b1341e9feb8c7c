import { type Duration, minutes } from '../../program/time/instant.ts';
import { type LogFileCap, logFileCap, openLogFile } from './log-file.ts';
import { logLimit, logRate } from './log-limit.ts';
import { logLine } from './log-line.ts';

/** Notes one event: a name in capitals and its facts. Secrets are the caller's to leave out. */
export type Log = (event: string, facts?: Readonly<Record<string, unknown>>) => void;

/** What a log is opened with. */
export type LogParts = {
  readonly file: string;
  /** Wall time, ms UTC: what stands in the lines. */
  readonly now: () => number;
  /** Monotonic ms: what the rate is counted by. */
  readonly steady: () => number;
  /** Stdout. */
  readonly write: (line: string) => void;
  readonly cap?: LogFileCap;
};

/** How long a disk that refused the log is left alone. */
const beforeNextTry: Duration = minutes(1);

/**
 * A log of JSON lines: on stdout for journald, and in a capped file. It never throws: a disk that refuses the file is
 * said once on stdout, tried again each minute, and said again when it takes it. Events that come in storms are thinned
 * out, and the next line of theirs counts what is missing (`suppressed`).
 */
export const openLog = ({ file, now, steady, write, cap = logFileCap }: LogParts): Log => {
  const append = openLogFile(file, cap);
  const mayPass = logLimit(steady, logRate);
  let refusedAt: number | null = null;
  let mute = false;
  const say = (line: string): void => {
    try {
      write(line);
    } catch (error) {
      if (!mute) keep(logLine(now(), 'STDOUT_FAIL', { error: String(error) }));
      mute = true;
    }
  };
  const keep = (line: string): void => {
    if (refusedAt !== null && steady() - refusedAt < beforeNextTry) return;
    try {
      append(line);
      if (refusedAt === null) return;
      refusedAt = null;
      say(logLine(now(), 'LOG_FILE_BACK', { file }));
    } catch (error) {
      const first = refusedAt === null;
      refusedAt = steady();
      if (first) say(logLine(now(), 'LOG_FILE_FAIL', { file, error: String(error) }));
    }
  };
  return (event, facts = {}) => {
    const suppressed = mayPass(event, facts['code']);
    if (suppressed === null) return;
    const line = logLine(now(), event, suppressed === 0 ? facts : { ...facts, suppressed });
    say(line);
    keep(line);
  };
};
