import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { aboutRuntime, electronRuntime } from '../runtime/electron-runtime.mjs';
import { checkout } from '../setup/places.mjs';
import { run } from '../setup/run.mjs';
import { SetupFailure, say, secondsSince } from '../setup/say.mjs';
import { systemLibraries } from '../setup/system-libraries.mjs';
import { wrongFuses } from './fuses.mjs';
import { missingService } from './service.mjs';
import { megabytes, sizeOf } from './size.mjs';
import { verifyPackage } from './verify.mjs';

/** @param {import('../runtime/electron-runtime.mjs').Runtime} runtime */
const electronBuilder = async ({ dist, version }) => {
  const { code, output } = await run(process.execPath, [
    ...[join(checkout, 'node_modules/electron-builder/cli.js'), '--linux', 'dir', '--publish', 'never'],
    ...[`-c.electronDist=${dist}`, `-c.electronVersion=${version}`],
  ]);
  if (code !== 0) throw new SetupFailure(`${output}\nelectron-builder failed; what it said stands above.`);
};

/**
 * Packs the built app into `dist/linux-unpacked` and checks its fuses.
 * @param {{ verify: boolean }} options `verify`: also run it, and look at its sandbox
 * @returns {Promise<number>} exit code
 */
export const pack = async ({ verify }) => {
  const since = performance.now();
  const runtime = await electronRuntime({ say });
  const folder = join(checkout, 'dist/linux-unpacked');
  rmSync(folder, { recursive: true, force: true });
  await electronBuilder(runtime);
  const wrong = await wrongFuses(join(folder, 'callboard'));
  if (wrong.length > 0) throw new SetupFailure(`These fuses of the package are wrong: ${wrong.join(', ')}.`);
  const missing = missingService(folder);
  if (missing.length > 0) throw new SetupFailure(`The package lacks ${missing.join(' and ')}.`);
  const asar = sizeOf(join(folder, 'resources/app.asar'));
  say(
    `Packed in ${secondsSince(since)}: ${folder}, ${megabytes(sizeOf(folder))} (app.asar ${megabytes(asar)}); its fuses are right, the service is in it.`,
  );
  if (verify) {
    await systemLibraries({ executable: join(folder, 'callboard'), virtualDisplay: true });
    await verifyPackage(folder);
  }
  if (runtime.from === 'registry') say(`*** In this package: ${aboutRuntime(runtime)} ***`);
  return 0;
};
