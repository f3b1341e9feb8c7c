import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron as electron } from 'playwright';
import { build, preview } from 'vite';
import { displayOfSession, hasDisplay, virtualDisplay } from '../launch/display.mjs';
import { electronLauncher } from '../launch/launcher.mjs';
import { checkout } from '../setup/places.mjs';
import { systemLibraries } from '../setup/system-libraries.mjs';

/** The gallery, built from the sources and served to this machine. @param {string} folder */
const builtGallery = async (folder) => {
  /** @type {import('vite').InlineConfig} */
  const shared = { configFile: false, logLevel: 'error', root: join(checkout, 'renderer'), base: './' };
  const input = join(checkout, 'renderer/gallery/index.html');
  await build({
    ...shared,
    build: { outDir: folder, emptyOutDir: true, assetsInlineLimit: 0, rolldownOptions: { input } },
  });
  const server = await preview({
    ...shared,
    build: { outDir: folder },
    preview: { host: '127.0.0.1', port: 0 },
  });
  return {
    address: `${server.resolvedUrls?.local[0]}gallery/index.html`,
    close: () => server.close(),
  };
};

/**
 * Opens the gallery in the product's own engine, for as long as `use` takes.
 * @template T
 * @param {(page: import('playwright').Page, address: string) => Promise<T>} use
 */
export const inEngine = async (use) => {
  const folder = mkdtempSync(join(tmpdir(), 'callboard-sheet-'));
  const profile = mkdtempSync(join(tmpdir(), 'callboard-sheet-profile-'));
  const { executable, appPath, env, runtime, account, own } = await electronLauncher({
    ...{ app: join(import.meta.dirname, 'window'), parts: ['package.json', 'main.mjs'] },
  });
  await systemLibraries({ executable: runtime.executable, virtualDisplay: !hasDisplay });
  own(profile);
  const display = hasDisplay ? displayOfSession(account) : await virtualDisplay({ account });
  const gallery = await builtGallery(folder);
  const app = await electron.launch({
    executablePath: executable,
    args: [appPath, profile],
    env: { ...env, ...display.env },
    chromiumSandbox: true,
  });
  try {
    return await use(await app.firstWindow(), gallery.address);
  } finally {
    await app.close();
    await gallery.close();
    await display.close();
    for (const made of [folder, profile]) rmSync(made, { recursive: true, force: true });
  }
};
