import { uptime } from 'node:os';
import { app, session } from 'electron';
import type { Machine } from '../program/time/clock.ts';
import { instant } from '../program/time/instant.ts';
import { type CommandLine, parseCommandLine } from './command-line.ts';
import { openLog } from './diagnostics/log.ts';
import { helpText } from './help-text.ts';
import { registerAppScheme } from './kiosk/app-scheme.ts';
import { argumentsOf, dropDebugSwitches, outliveGraphics } from './kiosk/switches.ts';
import { certificatesUnchecked } from './network/certificates-unchecked.ts';
import { placesOf } from './places.ts';
import { confirmationSaid, type SecondStart } from './second-start.ts';
import { runsAnother } from './single-instance.ts';
import { startCallboard } from './start.ts';

/** The only clock, timers and chance of this process: everything else is handed them (`architecture.md`). */
const machine: Machine = {
  now: () => Date.now(),
  // Linux stops the monotonic clock while the machine sleeps, and a board that slept has aged all the same.
  steady: () => (process.platform === 'linux' ? uptime() * 1000 : performance.now()),
  startTimer: (wake, delay) => setTimeout(wake, delay),
  stopTimer: (timer) => clearTimeout(timer as NodeJS.Timeout | undefined),
};
/** Milliseconds UTC; the build puts it here (vite.config.ts). */
declare const CALLBOARD_BUILT_AT: number;

const machineZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** How the process ends (sysexits.h): wrong usage as shells have it, 70 for a bug of ours. */
const exitCodes = { fine: 0, nobodyToTell: 1, wrongUsage: 2, bug: 70 } as const;

const textOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

/** Shows the wall until it is ended; a second one in the same state folder ends at once. */
const run = (flags: CommandLine): void => {
  const places = placesOf(process.env, flags);
  app.setPath('userData', places.profile);
  const { now, steady } = machine;
  const log = openLog({ file: places.log, now, steady, write: (line) => process.stdout.write(line) });
  // A reader of our output that goes away must not take the wall with it.
  process.stdout.on('error', () => process.stdout.destroy());
  // Electron would show a dialog on the wall (`faults.md` H9, P5): the supervisor starts us again instead.
  const fail = (error: unknown): void => {
    log('MAIN_ERROR', { error: textOf(error) });
    app.exit(exitCodes.bug);
  };
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
  const { confirmProgram } = flags;
  const toTheFirst: SecondStart = { confirmProgram };
  const isLocked = app.requestSingleInstanceLock(toTheFirst);
  if (!isLocked && runsAnother(places.profile)) {
    log('SECOND_INSTANCE', { state: places.state, confirmProgram });
    if (confirmProgram) process.stdout.write(confirmationSaid.told);
    app.exit(exitCodes.fine);
    return;
  }
  if (confirmProgram) {
    process.stderr.write(confirmationSaid.nobody);
    app.exit(exitCodes.nobodyToTell);
    return;
  }
  if (!isLocked) log('PROFILE_UNUSABLE', { profile: places.profile });
  startCallboard({
    ...{ app, flags, places, log, machine, machineZone, fetch },
    env: process.env,
    builtAt: instant(CALLBOARD_BUILT_AT),
    defaultSession: () => session.defaultSession,
    random: Math.random,
    uptime: () => process.uptime() * 1000,
    complain: (sentence) => process.stderr.write(`${sentence}\n`),
    onBug: (error) => log('BUG', { error: textOf(error) }),
  }).catch(fail);
};

dropDebugSwitches(app);
outliveGraphics(app);
registerAppScheme();
app.enableSandbox();

const usage = parseCommandLine(argumentsOf(process.argv, app));
const unchecked = certificatesUnchecked(process.env);
if (!usage.ok) {
  process.stderr.write(`${usage.sentence}\nSee --help.\n`);
  app.exit(exitCodes.wrongUsage);
} else if (usage.value.help) {
  process.stdout.write(helpText);
  app.exit(exitCodes.fine);
} else if (usage.value.version) {
  process.stdout.write(`${app.getVersion()}\n`);
  app.exit(exitCodes.fine);
} else if (unchecked !== null) {
  process.stderr.write(`${unchecked}\n`);
  app.exit(exitCodes.wrongUsage);
} else run(usage.value);
