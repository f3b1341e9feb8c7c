import type { SourceOptions } from '../../program/readers/reader.ts';
import type { Problem } from '../../program/result.ts';
import { readOptionsOf } from '../../program/settings/reading.ts';
import type { Login, Settings, SourceSettings } from '../../program/settings/settings.ts';
import { shownAddress } from './asking/address.ts';
import { type Environment, type Filled, filled } from './asking/filled.ts';

/** A configured feed, after settings: where it is and how it is read. */
export type Source = {
  /** An http(s) URL, a file: URL, or a path. May carry secrets: show `shownSource(source)`. */
  readonly from: string;
  /** The address as settings have it, where some of it is the environment's: all that may be shown of it. */
  readonly written?: string;
  readonly options: SourceOptions;
  /** Sent with every request to the source's own origin. Secrets: never logged, never kept with the program. */
  readonly headers: Readonly<Record<string, string>>;
  /** What the settings want of the environment and is not there: the source is not asked. */
  readonly unset?: Problem;
};

/** Basic authentication in UTF-8 (RFC 7617). */
const authorizationOf = (user: string, password: string): string =>
  `Basic ${Buffer.from(`${user}:${password}`, 'utf8').toString('base64')}`;

/** One of the texts that may take secrets from the environment. */
type SecretField = Filled & { readonly field: string; readonly header: string };

const loginField = ({ user, password }: Login, env: Environment): SecretField => {
  const [name, secret] = [filled(user, env), filled(password, env)];
  const text = authorizationOf(name.text, secret.text);
  return { field: 'login', header: 'authorization', text, unset: [...name.unset, ...secret.unset] };
};

/** What is sent with each request. A header that is written out wins over the login. */
const headerFields = ({ headers, login }: SourceSettings, env: Environment): readonly SecretField[] => {
  const given = Object.entries(headers).map(
    ([header, text]): SecretField => ({ field: `headers.${header}`, header, ...filled(text, env) }),
  );
  const isAuthorized = given.some(({ header }) => header.toLowerCase() === 'authorization');
  return login === null || isAuthorized ? given : [...given, loginField(login, env)];
};

const unsetProblem = (written: string, fields: readonly Omit<SecretField, 'header'>[]): Problem | null => {
  const lacking = fields.find(({ unset }) => unset.length > 0);
  if (lacking === undefined) return null;
  const message = `The environment has no ${lacking.unset.join(' and no ')}, which this setting takes its secret from: the source is not asked.`;
  return { code: 'SETTING_INVALID', where: `${shownWritten(written)}: ${lacking.field}`, message };
};

/** A source as settings name it, with the secrets of the environment and with what its reader is told. */
export const sourceOf = (
  settings: Settings,
  source: SourceSettings,
  machineZone: string,
  env: Environment,
): Source => {
  const from = filled(source.from, env);
  const headers = headerFields(source, env);
  const unset = unsetProblem(source.from, [{ field: 'from', ...from }, ...headers]);
  return {
    from: from.text,
    ...(from.text === source.from && from.unset.length === 0 ? {} : { written: source.from }),
    headers: Object.fromEntries(headers.map(({ header, text }) => [header, text])),
    options: readOptionsOf(settings, source, machineZone),
    ...(unset === null ? {} : { unset }),
  };
};

/** An address with `${NAME}` in it: URLs write braces as %7B and %7D, and what begins with one is no URL yet. */
const shownWritten = (written: string): string =>
  shownAddress(written)
    .replaceAll(/\$%7B(.*?)%7D/gi, (_, name: string) => `\${${name}}`)
    .replace(/^(\$\{[^?#]*)[?#].*$/s, '$1?…')
    .replace(/^(\$\{.*?\}:?\/\/)[^/]*@/, '$1');

/** A source as it may be shown and logged: its address without secrets. */
export const shownSource = ({ from, written }: Source): string =>
  written === undefined ? shownAddress(from) : shownWritten(written);

/** What its files on disk are named by: an address whose secret changes keeps its last good program. */
export const keptUnder = ({ from, written }: Source): string => written ?? from;

/** How the addresses of its answers may be shown, after redirects too: nothing of what the environment gave. */
export const shownUrlOf =
  (source: Source, own: URL): ((url: URL) => string) =>
  (url) => {
    if (source.written === undefined) return shownAddress(url.href);
    return url.href === own.href ? shownSource(source) : `${url.origin}/…`;
  };

/** Why a source cannot be asked at all, whatever its address: SETTING_INVALID names field and variable, no value. */
export const sourceProblem = (source: Source): Problem | null => {
  if (source.unset !== undefined) return source.unset;
  for (const [name, value] of Object.entries(source.headers)) {
    try {
      new Headers([[name, value]]);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      const where = `${shownSource(source)}: headers`;
      const message = `The header ${JSON.stringify(name)} cannot be sent: it has a character that headers may not have.`;
      return { code: 'SETTING_INVALID', where, message };
    }
  }
  return null;
};
