import type { Problem } from '../../program/result.ts';
import type { Settings } from '../../program/settings/settings.ts';
import { type Environment, filled } from '../feed/asking/filled.ts';
import { isDirect } from './no-proxy.ts';
import { type HttpProxy, proxyAt } from './proxy.ts';

/** Which proxy the request for an address takes; null for none. */
export type Route = (url: URL) => HttpProxy | null;

/** How feeds are reached, and what is wrong with what was said of it. */
export type Routing = { readonly route: Route | null; readonly problems: readonly Problem[] };

type Named = { readonly proxy: HttpProxy | null; readonly problems: readonly Problem[] };

const nothing: Named = { proxy: null, problems: [] };

const proxyIn = (text: string, where: string): Named => {
  const read = proxyAt(text, where);
  return read.ok ? { proxy: read.value, problems: [] } : { proxy: null, problems: [read.problem] };
};

/** Either case, the lower one first, as for curl; empty is none. */
const variable = (env: Environment, name: string): string =>
  (env[name.toLowerCase()] ?? env[name] ?? '').trim();

const ofEnvironment = (env: Environment, name: string): Named => {
  const text = variable(env, name);
  return text === '' ? nothing : proxyIn(text, `environment: ${name}`);
};

const ofSetting = (text: string, env: Environment, where: string): Named => {
  if (text.toLowerCase() === 'none') return nothing;
  const { text: address, unset } = filled(text, env);
  if (unset.length === 0) return proxyIn(address, where);
  const message = `The environment has no ${unset.join(' and no ')}, which this setting takes its secret from: feeds are asked without a proxy.`;
  return { proxy: null, problems: [{ code: 'SETTING_INVALID', where, message }] };
};

/**
 * Routes by the settings, else by HTTPS_PROXY, HTTP_PROXY and NO_PROXY of the environment. `file` is the settings file,
 * for the problems. `route` is null where no request takes a proxy.
 */
export const routing = (
  { proxy, noProxy }: Pick<Settings, 'proxy' | 'noProxy'>,
  env: Environment,
  file: string,
): Routing => {
  const one = proxy === null ? null : ofSetting(proxy, env, `${file}: proxy`);
  const https = one ?? ofEnvironment(env, 'HTTPS_PROXY');
  const http = one ?? ofEnvironment(env, 'HTTP_PROXY');
  const problems = one?.problems ?? [...https.problems, ...http.problems];
  if (https.proxy === null && http.proxy === null) return { route: null, problems };
  const direct = isDirect(
    noProxy ??
      variable(env, 'NO_PROXY')
        .split(/[\s,]+/)
        .filter((entry) => entry !== ''),
  );
  const route: Route = (url) => {
    if (direct(url)) return null;
    return url.protocol === 'https:' ? https.proxy : http.proxy;
  };
  return { route, problems };
};
