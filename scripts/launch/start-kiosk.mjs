import { join } from 'node:path';
import { cacheFolder, checkout } from '../setup/places.mjs';
import { say, secondsSince } from '../setup/say.mjs';
import { systemLibraries } from '../setup/system-libraries.mjs';
import { asksForText, valuesOf } from './app-flags.mjs';
import { displayOfSession, hasDisplay, virtualDisplay } from './display.mjs';
import { eventIn, sentenceOf } from './events.mjs';
import { handOver } from './hand-over.mjs';
import { isKept } from './keep.mjs';
import { electronLauncher } from './launcher.mjs';
import { runApp } from './run-app.mjs';

/** What is added so that somebody without a display sees the board. @param {readonly string[]} words */
const showsItself = (words) =>
  hasDisplay || asksForText(words) || valuesOf(words, '--screenshot').length > 0
    ? words
    : [...words, '--screenshot', join(cacheFolder, 'screenshot.png'), '--stay'];

/** @param {(path: string) => string} fetch */
const tell = (fetch) => {
  let isUp = false;
  /** @param {string} sentence */
  const up = (sentence) => {
    say(isUp ? sentence : `${sentence} ${secondsSince(0)} after the command.`);
    isUp = true;
  };
  return (/** @type {string} */ line) => {
    const event = eventIn(line);
    if (!event) {
      process.stdout.write(`${line}\n`);
      return;
    }
    const path = event['event'] === 'SCREENSHOT' ? { path: fetch(String(event['path'])) } : {};
    const sentence = sentenceOf({ ...event, ...path });
    if (sentence) (event['event'] === 'BOARD_UP' ? up : say)(sentence);
  };
};

/**
 * Opens the built app on this machine's display, or on a virtual one, until it is asked to end: a board that ends by
 * itself comes back.
 * @param {readonly string[]} given the app's command line, with absolute paths
 * @returns {Promise<number>} its exit code
 */
export const startKiosk = async (given) => {
  const launcher = await electronLauncher();
  await systemLibraries({ executable: launcher.runtime.executable, virtualDisplay: !hasDisplay });
  const wanted = valuesOf(given, '--size').at(-1) ?? '';
  // A size that is none is for the app to refuse, with its own sentence.
  const size = /^\d{3,5}x\d{3,5}$/.test(wanted) ? wanted : '1920x1080';
  const { words, fetch } = await handOver(showsItself(given), launcher.account);
  const display = hasDisplay
    ? displayOfSession(launcher.account)
    : await virtualDisplay({ size, account: launcher.account });
  if (display.virtual && !asksForText(given)) {
    say(`There is no display here: the board runs on a virtual one (${size}). Ctrl+C ends it.`);
  }
  try {
    return await runApp({
      executable: launcher.executable,
      args: [launcher.appPath, ...words],
      env: { ...launcher.env, ...display.env },
      cwd: launcher.account ? '/' : checkout,
      onLine: tell(fetch),
      ...(isKept(words) ? { kept: { account: launcher.account } } : {}),
    });
  } finally {
    await display.close();
  }
};
