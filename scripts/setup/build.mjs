import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { oneAtATime } from './one-at-a-time.mjs';
import { checkout } from './places.mjs';
import { run } from './run.mjs';
import { SetupFailure, say, secondsSince } from './say.mjs';
import { stampOf } from './stamp.mjs';

const sources = [
  'main',
  'preload',
  'program',
  'renderer',
  'assets',
  'package.json',
  'package-lock.json',
  'vite.config.ts',
  'tsconfig.base.json',
];
const stampFile = join(checkout, 'build/.sources');

const isBuilt = () => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stampOf(checkout, sources);

/** Builds `build/` with Vite, unless it was built from these very sources. Quiet unless it fails. */
export const build = async () => {
  if (isBuilt()) return;
  await oneAtATime(`build ${checkout}`, async () => {
    if (isBuilt()) return;
    const since = performance.now();
    const stamp = stampOf(checkout, sources);
    rmSync(stampFile, { force: true });
    const vite = join(checkout, 'node_modules/vite/bin/vite.js');
    const { code, output } = await run(process.execPath, [
      vite,
      'build',
      '--app',
      '--config',
      'vite.config.ts',
    ]);
    if (code !== 0) throw new SetupFailure(`${output}\nThe build failed; what it said stands above.`);
    writeFileSync(stampFile, stamp);
    say(`Built in ${secondsSince(since)}.`);
  });
};
