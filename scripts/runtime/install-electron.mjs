import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { oneAtATime } from '../setup/one-at-a-time.mjs';
import { cacheFolder, checkout } from '../setup/places.mjs';
import { run } from '../setup/run.mjs';

/** A firewall that swallows packets must not hold up a first start for longer than a download would take. */
const limitSeconds = 60;

/**
 * Lets npm's `electron` package download its binary: from GitHub, or from `ELECTRON_MIRROR`. Where that failed once
 * it is not tried again until the version or the mirror changes, or the record of the failure is deleted.
 * @param {{ say: import('../setup/say.mjs').Say }} options
 * @returns {Promise<boolean>} whether the binary is there now
 */
export const installElectron = ({ say }) =>
  oneAtATime(`electron ${checkout}`, async () => {
    const home = join(checkout, 'node_modules/electron');
    const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
    const mirror = process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror'] ?? 'GitHub';
    const record = join(cacheFolder, `electron-${version}-not-reached`);
    if (existsSync(record) && readFileSync(record, 'utf8') === mirror) return false;

    say(`Fetching Electron ${version} from ${mirror} (at most ${limitSeconds} s) ...`);
    const { code } = await run(process.execPath, [join(home, 'install.js')], { limit: limitSeconds * 1000 });
    if (code === 0) return true;
    mkdirSync(cacheFolder, { recursive: true, mode: 0o755 });
    writeFileSync(record, mirror);
    say(`${mirror} does not give it. To try again later, delete ${record}.`);
    return false;
  });
