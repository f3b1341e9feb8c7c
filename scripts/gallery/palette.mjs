import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { oneAtATime } from '../setup/one-at-a-time.mjs';
import { isRoot } from '../setup/places.mjs';
import { SetupFailure } from '../setup/say.mjs';
import { install } from '../setup/system-libraries.mjs';

const pngquant = '/usr/bin/pngquant';

/** Boards are flat: with so many colours nobody sees that there are not all. */
const colours = '128';

/** Sees to it that Debian's pngquant is there: as root it is installed, everyone else is told the command. */
export const paletteTool = async () => {
  if (existsSync(pngquant)) return;
  if (!isRoot || !existsSync('/usr/bin/apt-get')) {
    throw new SetupFailure(
      'The contact sheet is made small by pngquant. Install it: sudo apt-get install pngquant',
    );
  }
  await oneAtATime('apt-get', () => install(['pngquant'], 'what makes pictures small'));
};

/**
 * The same picture with a palette, a third as large. The same bytes for the same picture.
 * @param {Buffer} png
 * @returns {Buffer}
 */
export const withPalette = (png) => {
  const { status, stdout, stderr } = spawnSync(pngquant, ['--speed', '1', '--strip', colours, '-'], {
    input: png,
    maxBuffer: 100_000_000,
  });
  if (status !== 0) throw new SetupFailure(`pngquant could not: ${String(stderr)}`);
  return stdout;
};
