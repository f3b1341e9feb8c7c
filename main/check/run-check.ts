import { type Instant, instant } from '../../program/time/instant.ts';
import { parseInstant } from '../../program/time/parse.ts';
import { certificatesUnchecked } from '../network/certificates-unchecked.ts';
import { type CheckArguments, checkHelp, parseCheckArguments } from './arguments.ts';
import { noticeProblems, reportedNotices } from './notices.ts';
import { printed, printedNotices } from './print.ts';
import { type AskedRead, type ReadingTools, readAsked } from './read-asked.ts';
import { type Report, reportOf } from './report.ts';

/** What the entry file lends `check`. */
export type CheckTools = ReadingTools & { readonly tzVersion: string };

/** What `check` says, and how it ends: 0 usable, 1 not usable, 2 wrong usage. */
export type CheckOutcome = { readonly code: 0 | 1 | 2; readonly out: string; readonly err: string };

/** The report of what was read, the notices with it where any were named. */
const wholeReport = (asked: AskedRead, zone: string, at: Instant): Report => {
  const { settings, program, sources, notices, problems } = asked;
  const told =
    notices && reportedNotices(notices.from, notices.read.ok ? notices.read.value : null, at, zone);
  const misled = told === null || program === null ? [] : noticeProblems(told, program);
  const report = reportOf(sources, program, [...problems, ...misled], at, settings.rules);
  return told === null ? report : { ...report, notices: told };
};

const check = async (asked: CheckArguments, tools: CheckTools): Promise<CheckOutcome> => {
  const read = await readAsked(asked, tools);
  if (!read.ok) return refused(read.sentence);
  const { settings, program, unusable } = read.value;
  const zone = program?.zone.name ?? settings.timeZone ?? tools.machineZone;
  const at = asked.at === null ? instant(tools.machine.now()) : parseInstant(asked.at, zone);
  if (at === null) return wrongUsage(`--at is not a moment that exists: "${asked.at}".`);
  const report = wholeReport(read.value, zone, at);
  const out = asked.json ? `${JSON.stringify(report, null, 2)}\n` : '';
  if (report.notices !== undefined && asked.feeds.length === 0 && asked.settings === null) {
    const code = report.notices.list === null ? 1 : 0;
    return { code, out: out || printedNotices(report, zone, settings.language ?? 'en'), err: '' };
  }
  if (!program) return { code: 1, out, err: `${unusable.join('\n')}\n` };
  return { code: 0, out: out || printed(report, program, settings, at, tools.tzVersion), err: '' };
};

const refused = (reason: string): CheckOutcome => ({ code: 2, out: '', err: `${reason}\n` });

const wrongUsage = (reason: string): CheckOutcome => refused(`${reason}\n\n${checkHelp.trimEnd()}`);

/** `npm run check`: reads feeds once, in Node, and says what the screens would show. */
export const runCheck = (args: readonly string[], tools: CheckTools): Promise<CheckOutcome> => {
  const usage = parseCheckArguments(args);
  if (!usage.ok) return Promise.resolve(wrongUsage(usage.sentence));
  if (usage.value.help) return Promise.resolve({ code: 0, out: checkHelp, err: '' });
  const unchecked = certificatesUnchecked(tools.env);
  return unchecked === null ? check(usage.value, tools) : Promise.resolve(refused(unchecked));
};
