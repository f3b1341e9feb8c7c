import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import type { Protocol } from 'electron';
import { boardOrigin } from '../ipc.ts';
import type { Picture } from './logo.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** `security.md` 7: the page runs our own files and nothing else. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** The page's files by the path they are asked for: what is not in this list does not exist. */
const listPage = async (folder: string): Promise<ReadonlyMap<string, string>> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.map((file) => [`/${relative(folder, file).split(sep).join('/')}`, file]));
};

/** For a picture that somebody brought: an SVG may hold scripts and links, none of which it needs to be drawn. */
const picturePolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

/** What the page's files are served with. */
export type PageShelf = {
  /** The folder of the built page. */
  readonly folder: string;
  /** Documents that main makes itself, by path: they need no disk. */
  readonly made: ReadonlyMap<string, () => string | Promise<string>>;
  /** A picture in memory, by path: the venue's own, or one that a source names; null where there is none. */
  readonly picture: (path: string) => Picture | null;
  /** A file that is not there, or cannot be read: the page will not come up without it. */
  readonly onMissing: (path: string, why: string) => void;
};

/** In place of a document that cannot be had: dark, and not the browser's error page. */
const ground = new TextEncoder().encode('<!doctype html><body bgcolor="#0a0d13">');

const typeOf = (path: string): string => types[extname(path)] ?? 'application/octet-stream';

const answer = (
  status: number,
  type: string,
  body: Uint8Array<ArrayBuffer> | null,
  policy = contentSecurityPolicy,
): Response =>
  new Response(body, {
    status,
    headers: {
      'Content-Type': type,
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    },
  });

const refusal = (path: string): Response =>
  extname(path) === '.html' ? answer(404, typeOf(path), ground) : answer(404, 'text/plain', null);

/**
 * Serves the built page at app://board/; every other address answers 404. A file is read from the disk once: a page
 * that has to come back must not depend on a card that has died since.
 */
export const serveApp = async (
  schemes: Protocol,
  { folder, made, picture: pictureAt, onMissing }: PageShelf,
): Promise<void> => {
  const page = await listPage(folder);
  const read = new Map<string, Uint8Array<ArrayBuffer>>();
  const bytesOf = async (path: string, file: string): Promise<Uint8Array<ArrayBuffer>> => {
    const bytes = read.get(path) ?? new Uint8Array(await readFile(file));
    read.set(path, bytes);
    return bytes;
  };
  schemes.handle('app', async ({ url }) => {
    const { protocol: scheme, host, pathname } = new URL(url);
    if (`${scheme}//${host}` !== boardOrigin) return refusal('');
    const make = made.get(pathname);
    if (make) return answer(200, typeOf(pathname), new TextEncoder().encode(await make()));
    const picture = pictureAt(pathname);
    if (picture) return answer(200, picture.type, picture.bytes, picturePolicy);
    const file = page.get(pathname);
    try {
      if (file !== undefined) return answer(200, typeOf(file), await bytesOf(pathname, file));
      onMissing(pathname, 'ENOENT');
    } catch (error) {
      onMissing(pathname, String(error));
    }
    return refusal(pathname);
  });
};
