import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { type Protocol, protocol } from 'electron';
import { boardOrigin } from '../ipc.ts';

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

/** Must run before the app is ready: makes app:// a standard, secure scheme (`security.md` 18). */
export const registerAppScheme = (): void => {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } },
  ]);
};

/** The page's files by the path they are asked for: what is not in this list does not exist. */
const listPage = async (folder: string): Promise<ReadonlyMap<string, string>> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.map((file) => [`/${relative(folder, file).split(sep).join('/')}`, file]));
};

const answer = (status: number, type: string, body: Uint8Array<ArrayBuffer> | null): Response =>
  new Response(body, {
    status,
    headers: {
      'Content-Type': type,
      'Content-Security-Policy': contentSecurityPolicy,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    },
  });

/** Serves the built page in `folder` at app://board/; every other address answers 404. */
export const serveApp = async (schemes: Protocol, folder: string): Promise<void> => {
  const page = await listPage(folder);
  schemes.handle('app', async ({ url }) => {
    const { protocol: scheme, host, pathname } = new URL(url);
    const file = `${scheme}//${host}` === boardOrigin ? page.get(pathname) : undefined;
    if (file === undefined) return answer(404, 'text/plain', null);
    const body = new Uint8Array(await readFile(file));
    return answer(200, types[extname(file)] ?? 'application/octet-stream', body);
  });
};
