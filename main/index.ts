import { app, session } from 'electron';
import type { Machine } from '../program/time/clock.ts';
import { instant } from '../program/time/instant.ts';
import { parseCommandLine } from './command-line.ts';
import { openLog } from './diagnostics/log.ts';
import { helpText } from './help-text.ts';
import { registerAppScheme } from './kiosk/app-protocol.ts';
import { argumentsOf, dropDebugSwitches } from './kiosk/switches.ts';
import { placesOf } from './places.ts';
import { startCallboard } from './start.ts';

/** The only clock, timers and chance of this process: everything else is handed them (`architecture.md`). */
const machine: Machine = {
  now: Date.now,
  startTimer: (wake, delay) => setTimeout(wake, delay),
  stopTimer: (timer) => clearTimeout(timer as NodeJS.Timeout | undefined),
};
const machineZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** How the process ends (sysexits.h): wrong usage as shells have it, 70 for a bug of ours. */
const exitCodes = { fine: 0, wrongUsage: 2, bug: 70 } as const;

dropDebugSwitches(app);
registerAppScheme();
app.enableSandbox();

const usage = parseCommandLine(argumentsOf(process.argv, app));
if (!usage.ok) {
  process.stderr.write(`${usage.sentence}\nSee --help.\n`);
  app.exit(exitCodes.wrongUsage);
} else if (usage.value.help) {
  process.stdout.write(helpText);
  app.exit(exitCodes.fine);
} else if (usage.value.version) {
  process.stdout.write(`${app.getVersion()}\n`);
  app.exit(exitCodes.fine);
} else {
  const flags = usage.value;
  const places = placesOf(process.env, flags);
  app.setPath('userData', places.profile);
  const log = openLog(
    places.log,
    () => instant(machine.now()),
    (line) => process.stdout.write(line),
  );
  // A reader of our output that goes away must not take the wall with it.
  process.stdout.on('error', () => process.stdout.destroy());
  // Electron would show a dialog on the wall (`faults.md` H9, P5): the supervisor starts us again instead.
  const fail = (error: unknown): void => {
    log('MAIN_ERROR', { error: error instanceof Error ? error.stack : String(error) });
    app.exit(exitCodes.bug);
  };
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
  if (app.requestSingleInstanceLock()) {
    const onBug = (error: unknown): void =>
      log('BUG', { error: error instanceof Error ? error.stack : String(error) });
    const boot = {
      onBug,
      machine,
      machineZone,
      random: Math.random,
      fetch,
      uptime: () => process.uptime() * 1000,
    };
    app
      .whenReady()
      .then(() => startCallboard({ app, session: session.defaultSession, flags, places, log, ...boot }))
      .catch(fail);
  } else {
    log('SECOND_INSTANCE', { state: places.state });
    app.exit(exitCodes.fine);
  }
}
