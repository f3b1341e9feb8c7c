import type { Environment } from '../feed/asking/filled.ts';

/**
 * Why a start is refused: the environment has Node take any certificate, so that anybody in the network could give the
 * screens a program. Null where it does not. Only `0` does so, as Node has it.
 */
export const certificatesUnchecked = (env: Environment): string | null =>
  env['NODE_TLS_REJECT_UNAUTHORIZED'] === '0'
    ? 'NODE_TLS_REJECT_UNAUTHORIZED is 0, which lets anybody pass for the server of your program: take it out of the environment, and name the certificate of your network in the setting caFile.'
    : null;
