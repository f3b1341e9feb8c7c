import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What a package lacks of that which keeps the app running: the systemd unit, which must name the app as it is called,
 * and the wrapper, which must be a program.
 * @param {string} folder the package's
 */
export const missingService = (folder) => {
  const unit = join(folder, 'service/callboard.service');
  const wrapper = join(folder, 'service/callboard-keep');
  const isProgram = existsSync(wrapper) && (statSync(wrapper).mode & 0o111) === 0o111;
  const started = existsSync(unit) && /^ExecStart=\S+\/(\S+)$/m.exec(readFileSync(unit, 'utf8'))?.[1];
  return [
    ...(started && existsSync(join(folder, started)) ? [] : ['service/callboard.service']),
    ...(isProgram ? [] : ['service/callboard-keep']),
  ];
};
