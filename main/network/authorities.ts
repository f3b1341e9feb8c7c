import { X509Certificate } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { failure, type Result, success } from '../../program/result.ts';
import { errnoOf, isErrno } from '../files/errno.ts';

/** More than all the roots of the web, twice over. */
const mostBytes = 4 * 1024 * 1024;

const block =
  /-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----.*?-----END (?:TRUSTED |X509 )?CERTIFICATE-----/gs;

/** Each certificate of PEM text, or the one of DER bytes; null where there is none, or one that is broken. */
const certificatesIn = (bytes: Buffer): readonly string[] | null => {
  const blocks = bytes.toString('latin1').match(block);
  try {
    return (blocks ?? [bytes]).map((one) => new X509Certificate(one).toString());
  } catch (error) {
    // OpenSSL and BoringSSL word their refusals differently; anything they say means the same here.
    if (!(error instanceof Error)) throw error;
    return null;
  }
};

/**
 * The certificates in the file at `path`, as PEM. Refuses (SETTING_INVALID at `where`) a file that is missing or not
 * readable, or that holds something else.
 */
export const readAuthorities = async (path: string, where: string): Promise<Result<readonly string[]>> => {
  const refuse = (why: string): Result<never> =>
    failure('SETTING_INVALID', where, `${why}: only the usual authorities are trusted.`);
  try {
    const file = await stat(path);
    if (!file.isFile() || file.size > mostBytes) return refuse(`${path} is no file of certificates`);
    const certificates = certificatesIn(await readFile(path));
    return certificates === null
      ? refuse(`${path} holds no usable certificate (PEM or DER)`)
      : success(certificates);
  } catch (error) {
    if (!isErrno(error)) throw error;
    return refuse(`${path} cannot be read (${errnoOf(error)})`);
  }
};
