const wrongTime = /^CERT_(HAS_EXPIRED|NOT_YET_VALID)$/;

/** Whether the time of a certificate, or of the clock that judges it, is what is wrong. */
export const isOutOfTime = (code: string): boolean => wrongTime.test(code);

const certificateSentences: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'has expired',
  CERT_NOT_YET_VALID: 'is not valid yet',
  ERR_TLS_CERT_ALTNAME_INVALID: 'is for another server',
};

/** The chain ends at somebody who is not among the authorities of this machine. */
const unknownAuthority =
  /^(SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT|UNABLE_TO_(GET_ISSUER_CERT(_LOCALLY)?|VERIFY_LEAF_SIGNATURE))$/;

/**
 * What is wrong with the certificate of `host`, by OpenSSL's `code`; `now` is what the clock said, in milliseconds UTC. A
 * certificate out of its time is as often the fault of the clock that judges it (T11).
 */
export const certificateSentence = (host: string, code: string, now: number): string => {
  if (unknownAuthority.test(code)) {
    return `The certificate of ${host} is signed by an authority that this machine does not know (${code}): if the venue's network inspects traffic, set "caFile", else check the server.`;
  }
  const what = `The certificate of ${host} ${certificateSentences[code] ?? 'cannot be trusted'} (${code})`;
  return isOutOfTime(code)
    ? `${what}: is the clock of this machine off? It says ${new Date(now).toISOString().slice(0, 16)} UTC.`
    : `${what}: check the server, or what stands between it and this machine.`;
};
