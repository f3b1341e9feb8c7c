import { parseArgs } from 'node:util';
import { atFlag, settingFlag, type Usage, usageOf } from '../command-line.ts';

/** What `check` was asked. */
export type CheckArguments = {
  readonly feeds: readonly string[];
  readonly settings: string | null;
  readonly notices: string | null;
  readonly timeZone: string | null;
  readonly at: string | null;
  readonly json: boolean;
  readonly help: boolean;
};

export const checkHelp = `Reads program feeds and says what the screens would show.

  npm run --silent check -- <url|file>... [flags]

  --settings FILE    a settings file: options for the feeds, or the feeds themselves
  --notices URL|FILE a file of announcements, emergencies and sponsors, in place of that of the settings
  --time-zone ZONE   venue time, such as Europe/Brussels or +01:00
  --at WHEN          look at this moment: 2024-02-03T10:55 (venue time), or with Z or an offset (default: now)
  --json             print one JSON object
  --help

Ends with 0 where the program is usable, 1 where it is not, 2 on wrong usage.
`;

/** Reads the arguments of `check`; refuses unknown flags, bad values, and having nothing to read. */
export const parseCheckArguments = (args: readonly string[]): Usage<CheckArguments> => {
  const usage = usageOf((): CheckArguments => {
    const { values, positionals } = parseArgs({
      args: [...args],
      strict: true,
      allowPositionals: true,
      options: {
        settings: { type: 'string' },
        notices: { type: 'string' },
        'time-zone': { type: 'string' },
        at: { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    return {
      feeds: positionals,
      settings: values.settings ?? null,
      notices: settingFlag('--notices', 'notices', values.notices),
      timeZone: settingFlag('--time-zone', 'timeZone', values['time-zone']),
      at: atFlag(values.at),
      json: values.json,
      help: values.help,
    };
  });
  if (usage.ok && !usage.value.help && namesNothing(usage.value)) {
    return {
      ok: false,
      sentence: 'Name a feed: a web address or a file, or a settings file with --settings.',
    };
  }
  return usage;
};

const namesNothing = ({ feeds, settings, notices }: CheckArguments): boolean =>
  feeds.length === 0 && settings === null && notices === null;
