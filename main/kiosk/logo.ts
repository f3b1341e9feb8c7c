import { readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { SaxesParser } from 'saxes';
import { failure, type Problem, type Result, success } from '../../program/result.ts';
import { type PictureKind, pictureKindOf } from '../../program/theme/picture.ts';
import { errnoOf, isErrno } from '../files/errno.ts';

/** A picture of the venue's own, as it is served beside the page's files. */
export type Picture = {
  /** Of the page's origin: `/logo.svg`. */
  readonly path: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/** A logo is drawn a hand high: what is larger was meant for print. */
const mostBytes = 2 * 1024 * 1024;

const types: Readonly<Record<PictureKind, string>> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  svg: 'image/svg+xml',
};

/** What is wrong with an SVG, or null: a browser draws nothing at all of one that is not well formed. */
const faultOfSvg = (bytes: Uint8Array): string | null => {
  let fault: string | null = null;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', ({ message }) => {
    fault ??= message;
  });
  parser.write(new TextDecoder().decode(bytes)).close();
  return fault;
};

/** What is wrong with a picture, by its first words and its end, as words to follow its name; null where it can be shown. */
export const faultOfPicture = (bytes: Uint8Array, kind: PictureKind | 'cut' | null): string | null => {
  if (kind === null) return 'is no picture that can be shown: a PNG, SVG, WebP or JPEG';
  if (kind === 'cut') return 'ends in the middle of the picture';
  const fault = kind === 'svg' ? faultOfSvg(bytes) : null;
  return fault === null ? null : `is a broken SVG (${fault})`;
};

/**
 * The logo in the file at `path`, told by its content and not by its name. Refuses (LOGO_FILE at `where`) a file that is
 * missing, too large, or that holds something else: boards then go without.
 */
export const readLogo = async (path: string, where: string): Promise<Result<Picture>> => {
  const refuse = (why: string): Result<never> =>
    failure('LOGO_FILE', where, `${path} ${why}: no logo is shown`);
  try {
    const file = await stat(path);
    if (!file.isFile()) return refuse('is no file');
    if (file.size > mostBytes) return refuse(`is larger than ${mostBytes / 1024 / 1024} MB`);
    const bytes = new Uint8Array(await readFile(path));
    const kind = pictureKindOf(bytes);
    const fault = faultOfPicture(bytes, kind);
    if (fault !== null || kind === null || kind === 'cut') return refuse(fault ?? 'is no picture');
    return success({ path: `/logo.${kind}`, type: types[kind], bytes });
  } catch (error) {
    if (!isErrno(error)) throw error;
    return refuse(`cannot be read (${errnoOf(error)})`);
  }
};

/** A scheme of two letters and more: one alone is a drive of Windows. */
const address = /^[a-z][a-z0-9+.-]+:/i;

/** What an address is told; it is not quoted, as it may hold a password. */
const noFile =
  'is an address, but a logo is a file on this machine: save the picture beside the settings; no logo is shown';

/** The logo that the settings in `file` name, if they do and it can be shown; what stands against it is a problem. */
export const logoOf = async (
  { logo }: { readonly logo: string | null },
  file: string,
): Promise<{ readonly picture: Picture | null; readonly problems: readonly Problem[] }> => {
  if (logo === null) return { picture: null, problems: [] };
  const where = `${file}: theme.logo`;
  const read = address.test(logo)
    ? failure('LOGO_FILE', where, noFile)
    : await readLogo(resolve(dirname(file), logo), where);
  return read.ok ? { picture: read.value, problems: [] } : { picture: null, problems: [read.problem] };
};
