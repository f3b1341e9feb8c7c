import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { electronLauncher } from '../launch/launcher.mjs';
import { checkout } from '../setup/places.mjs';

/**
 * @typedef {'turning' | 'still' | 'blank'} SubjectName
 *
 * @typedef {object} Subject Something that is measured.
 * @property {SubjectName} name
 * @property {string} executable
 * @property {readonly string[]} args without its state folder
 */

/** A big program, mid-morning of its first day, if it lies beside the checkout; else the demo. */
const fosdem = join(checkout, '../shared/feeds/frab-xml/fosdem-2024.xml');
const program = existsSync(fosdem) ? ['--feed', fosdem, '--at', '2024-02-03T10:31'] : [];

/** What the boards show, for the head of the table. */
export const programName = existsSync(fosdem) ? 'FOSDEM 2024' : 'the demo';

/**
 * The boards and the blank window they are measured beside, on the same Electron: the rotation through all tracks, a
 * board that shows one track and turns no page, and nothing at all.
 * @returns {Promise<{ subjects: Subject[], account: import('../launch/account.mjs').Account | null, describe: string, env: Record<string, string>, electron: string }>}
 */
export const openSubjects = async () => {
  const board = await electronLauncher();
  const quiet = () => undefined;
  const blank = await electronLauncher({
    app: join(import.meta.dirname, 'blank'),
    parts: ['package.json', 'main.mjs'],
    say: quiet,
  });
  const still = existsSync(fosdem) ? ['--track', 'Keynotes'] : ['--board', 'standby'];
  return {
    subjects: [
      { name: 'turning', executable: board.executable, args: [board.appPath, ...program] },
      { name: 'still', executable: board.executable, args: [board.appPath, ...program, ...still] },
      { name: 'blank', executable: blank.executable, args: [blank.appPath] },
    ],
    account: board.account,
    describe: board.describe,
    env: board.env,
    electron: board.runtime.executable,
  };
};
