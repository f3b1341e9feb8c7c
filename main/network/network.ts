import { resolve } from 'node:path';
import type { Problem } from '../../program/result.ts';
import type { Settings } from '../../program/settings/settings.ts';
import type { Environment } from '../feed/asking/filled.ts';
import { readAuthorities } from './authorities.ts';
import { routing } from './route.ts';
import type { RoutedFetch } from './undici-fetch.ts';

/** The way from this machine to the servers of the feeds. */
export type Network = {
  readonly fetch: typeof globalThis.fetch;
  /** What is wrong with the settings of it; each is left out, and feeds are asked all the same. */
  readonly problems: readonly Problem[];
};

/** What the network is told. */
export type NetworkWish = {
  readonly settings: Pick<Settings, 'proxy' | 'noProxy' | 'caFile'>;
  /** The settings file, as problems name it, and the folder that its paths start at. */
  readonly file: string;
  readonly folder: string;
  readonly env: Environment;
  /** Node's own, for whatever needs neither a proxy nor another authority. */
  readonly fetch: typeof globalThis.fetch;
};

/**
 * Certificates that are named to undici take the place of all of Node's, those of NODE_EXTRA_CA_CERTS too: so its file is
 * read here again. The packaged app never sees that variable: Electron drops it with the fuse of NODE_OPTIONS.
 */
const authorityFiles = ({ settings: { caFile }, file, folder, env }: NetworkWish) => [
  ...(caFile === null ? [] : [{ path: resolve(folder, caFile), where: `${file}: caFile` }]),
  ...(env['NODE_EXTRA_CA_CERTS']
    ? [{ path: env['NODE_EXTRA_CA_CERTS'], where: 'environment: NODE_EXTRA_CA_CERTS' }]
    : []),
];

/**
 * Opens the network as settings and environment want it. undici, 13 MB and a tenth of a second (measured), is loaded by
 * the first request that needs it: a screen without proxy and authority starts as if there were none.
 */
export const openNetwork = async (wish: NetworkWish): Promise<Network> => {
  const { route, problems } = routing(wish.settings, wish.env, wish.file);
  const read = await Promise.all(authorityFiles(wish).map(({ path, where }) => readAuthorities(path, where)));
  const extra = read.flatMap((one) => (one.ok ? one.value : []));
  const broken = read.flatMap((one) => (one.ok ? [] : [one.problem]));
  let loading: Promise<RoutedFetch> | null = null;
  const load = async (): Promise<RoutedFetch> => (await import('./undici-fetch.ts')).undiciFetch(extra);
  return {
    problems: [...problems, ...broken],
    fetch: async (input, init) => {
      const url = new URL(input instanceof Request ? input.url : input);
      const proxy = route?.(url) ?? null;
      if (proxy === null && (extra.length === 0 || url.protocol === 'http:')) return wish.fetch(input, init);
      loading ??= load();
      return (await loading)(url, init, proxy);
    },
  };
};
