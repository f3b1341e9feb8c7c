import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

// Electron's own default app does this for `electron PATH ...`; the registry runtime comes without one.
const given = process.argv.slice(1).find((word) => !word.startsWith('-'));
if (given === undefined) throw new Error('electron: name the folder of an app first.');

const folder = resolve(given);
const { name, version, main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
app.name = name;
// Both exist on every Electron and are used by its own default app, but its types leave them out.
const settable = /** @type {{ setVersion(version: string): void, setAppPath(path: string): void }} */ (
  /** @type {unknown} */ (app)
);
settable.setVersion(version);
settable.setAppPath(folder);
await import(pathToFileURL(join(folder, main)).href);
