import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** Where Callboard keeps what, by the XDG base directory specification. Absolute paths. */
export type Places = {
  readonly settings: string;
  /** The last good program, the log, and the browser's own profile. */
  readonly state: string;
};

/** An XDG variable counts only where it is absolute, as the specification says. */
const base = (given: string | undefined, otherwise: string): string =>
  given?.startsWith('/') ? given : join(homedir(), otherwise);

/** The places for this run; flags win over the environment. */
export const placesOf = (
  env: NodeJS.ProcessEnv,
  flags: { readonly settings: string | null; readonly state: string | null },
): Places => ({
  settings:
    flags.settings === null
      ? join(base(env['XDG_CONFIG_HOME'], '.config'), 'callboard', 'settings.json')
      : resolve(flags.settings),
  state:
    flags.state === null
      ? join(base(env['XDG_STATE_HOME'], '.local/state'), 'callboard')
      : resolve(flags.state),
});
