import { parseArgs } from 'node:util';
import * as v from 'valibot';
import type { BoardName } from '../program/boards.ts';
import { screenFields } from '../program/settings/fields.ts';
import { plainSource, type Settings } from '../program/settings/settings.ts';

/** What the command line of the app asks for; null and false where a flag is absent. */
export type CommandLine = {
  readonly settings: string | null;
  readonly feed: string | null;
  readonly timeZone: string | null;
  readonly board: BoardName | null;
  readonly room: string | null;
  readonly track: string | null;
  readonly language: string | null;
  /** Board time to rehearse at: an instant, or wall time of the venue. */
  readonly at: string | null;
  readonly speed: number | null;
  readonly testPattern: boolean;
  readonly windowed: boolean;
  readonly size: { readonly width: number; readonly height: number } | null;
  readonly state: string | null;
  readonly screenshot: string | null;
  readonly stay: boolean;
  /** Tells the running app that a doubted program is right (rule 19), and shows nothing itself. */
  readonly confirmProgram: boolean;
  readonly help: boolean;
  readonly version: boolean;
};

/** A command line, or the sentence that says what is wrong with it. */
export type Usage<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly sentence: string };

/** A word on the command line that cannot be used; becomes the sentence of a `Usage`. */
class WrongUsage extends Error {}

/** Runs a parse that may refuse: what it refuses is a sentence, anything else a bug. */
export const usageOf = <T>(parse: () => T): Usage<T> => {
  try {
    return { ok: true, value: parse() };
  } catch (error) {
    const refusedByNode =
      error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
    if (error instanceof WrongUsage || refusedByNode) return { ok: false, sentence: error.message };
    throw error;
  }
};

/** A flag's value by the rule of the setting of the same name. Throws `WrongUsage`: call inside `usageOf`. */
export const settingFlag = <K extends keyof typeof screenFields>(
  flag: string,
  setting: K,
  given: string | undefined,
): v.InferOutput<(typeof screenFields)[K]['accepts']> | null => {
  if (given === undefined) return null;
  const field = screenFields[setting];
  const outcome = v.safeParse(field.accepts, given);
  if (outcome.success) return outcome.output;
  throw new WrongUsage(`${flag} must be ${field.says}, but is "${given}".`);
};

const wallTime = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}.*$/;
const dateAlone = /^\d{4}-\d{2}-\d{2}$/;

/** `--at`: an ISO date and time, checked in form only: its zone is known once there is a program. */
export const atFlag = (given: string | undefined): string | null => {
  if (given === undefined || wallTime.test(given)) return given ?? null;
  if (dateAlone.test(given))
    throw new WrongUsage(`--at lacks a time of day: write ${given}T10:55, for example (venue time).`);
  throw new WrongUsage(
    `--at must be a date and time such as 2024-02-03T10:55 (venue time), but is "${given}".`,
  );
};

const speedFlag = (given: string | undefined): number | null => {
  if (given === undefined) return null;
  const speed = Number(given);
  if (speed > 0 && speed <= 100_000) return speed;
  throw new WrongUsage(
    `--speed must be a number above 0, such as 60 for an hour a minute, but is "${given}".`,
  );
};

const sizeFlag = (given: string | undefined): CommandLine['size'] => {
  if (given === undefined) return null;
  const [, width, height] = /^(\d{3,5})x(\d{3,5})$/.exec(given) ?? [];
  if (width && height) return { width: Number(width), height: Number(height) };
  throw new WrongUsage(`--size must be a size in pixels such as 1080x1920, but is "${given}".`);
};

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;

/** Reads the app's arguments (without the executable); an unknown flag or a bad value is refused with a sentence. */
export const parseCommandLine = (args: readonly string[]): Usage<CommandLine> =>
  usageOf(() => {
    const { values } = parseArgs({
      args: [...args],
      strict: true,
      allowPositionals: false,
      options: {
        settings: text,
        feed: text,
        'time-zone': text,
        board: text,
        room: text,
        track: text,
        language: text,
        at: text,
        speed: text,
        'test-pattern': flag,
        windowed: flag,
        size: text,
        state: text,
        screenshot: text,
        stay: flag,
        'confirm-program': flag,
        help: { ...flag, short: 'h' },
        version: flag,
      },
    });
    return {
      settings: values.settings ?? null,
      feed: settingFlag('--feed', 'feed', values.feed),
      timeZone: settingFlag('--time-zone', 'timeZone', values['time-zone']),
      board: settingFlag('--board', 'board', values.board),
      room: settingFlag('--room', 'room', values.room),
      track: settingFlag('--track', 'track', values.track),
      language: settingFlag('--language', 'language', values.language),
      at: atFlag(values.at),
      speed: speedFlag(values.speed),
      testPattern: values['test-pattern'],
      windowed: values.windowed,
      size: sizeFlag(values.size),
      state: values.state ?? null,
      screenshot: values.screenshot ?? null,
      stay: values.stay,
      confirmProgram: values['confirm-program'],
      help: values.help,
      version: values.version,
    };
  });

/** Settings with the flags laid over them: a flag wins, and `--feed` stands in for all sources. */
export const withFlags = (settings: Settings, flags: CommandLine): Settings => {
  const known = settings.sources.find(({ from }) => from === flags.feed);
  const room = flags.room ?? settings.room;
  const impliedBoard = flags.room === null ? (flags.track === null ? settings.board : 'tracks') : 'room';
  return {
    ...settings,
    sources: flags.feed === null ? settings.sources : [known ?? plainSource(flags.feed)],
    timeZone: flags.timeZone ?? settings.timeZone,
    board: flags.board ?? impliedBoard,
    room,
    track: flags.track ?? settings.track,
    language: flags.language ?? settings.language,
    secondLanguage: flags.language === null ? settings.secondLanguage : null,
    look: { ...settings.look, testPattern: flags.testPattern },
    windowed: flags.windowed || settings.windowed,
  };
};
