import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** Where Callboard keeps what, by the XDG base directory specification. Absolute paths. */
export type Places = {
  readonly settings: string;
  /** Everything below is in here. */
  readonly state: string;
  /** The last good programs. */
  readonly feeds: string;
  /** The last settings file that could be used. */
  readonly settingsCopy: string;
  /** What the source of notices last said. */
  readonly notices: string;
  /** Photos and other pictures that the sources name. */
  readonly pictures: string;
  /** The room a sign is bound to. */
  readonly sign: string;
  readonly log: string;
  /** How the screen fares. */
  readonly status: string;
  /** Signed again and again while all is well: what `callboard-keep` watches, which may name another file. */
  readonly alive: string;
  /** The browser's own files; nothing of ours is in there. */
  readonly profile: string;
};

/** An XDG variable counts only where it is absolute, as the specification says. */
const base = (given: string | undefined, otherwise: string): string =>
  given?.startsWith('/') ? given : join(homedir(), otherwise);

const defaultSettings = (env: NodeJS.ProcessEnv): string =>
  join(base(env['XDG_CONFIG_HOME'], '.config'), 'callboard', 'settings.json');

const defaultState = (env: NodeJS.ProcessEnv): string =>
  join(base(env['XDG_STATE_HOME'], '.local/state'), 'callboard');

/** The places for this run; flags win over the environment. */
export const placesOf = (
  env: NodeJS.ProcessEnv,
  flags: { readonly settings: string | null; readonly state: string | null },
): Places => {
  const state = flags.state === null ? defaultState(env) : resolve(flags.state);
  return {
    settings: flags.settings === null ? defaultSettings(env) : resolve(flags.settings),
    state,
    feeds: join(state, 'feeds'),
    settingsCopy: join(state, 'settings.last-good.json'),
    notices: join(state, 'notices.last-good.json'),
    pictures: join(state, 'pictures'),
    sign: join(state, 'sign.json'),
    log: join(state, 'log', 'callboard.jsonl'),
    status: join(state, 'status.json'),
    alive: env['CALLBOARD_ALIVE'] ? resolve(env['CALLBOARD_ALIVE']) : join(state, 'alive'),
    profile: join(state, 'profile'),
  };
};
