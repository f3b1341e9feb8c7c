import { dirname, join } from 'node:path';
import type { App, Session } from 'electron';
import type { Problem } from '../program/result.ts';
import { unspoken } from '../program/settings/read-languages.ts';
import type { Settings } from '../program/settings/settings.ts';
import type { Machine } from '../program/time/clock.ts';
import type { Instant } from '../program/time/instant.ts';
import { type CommandLine, withFlags } from './command-line.ts';
import type { Log } from './diagnostics/log.ts';
import { problemNotes } from './diagnostics/problem-notes.ts';
import type { FeedNews } from './feed/program-feed.ts';
import { keepText } from './files/kept-file.ts';
import type { Kiosk } from './kiosk/kiosk.ts';
import { logoOf } from './kiosk/logo.ts';
import { motionOf } from './kiosk/motion.ts';
import { keepAwake } from './kiosk/power.ts';
import { openWitness } from './kiosk/witness.ts';
import { openNetwork } from './network/network.ts';
import type { NoticesNews } from './notices/notices-report.ts';
import { type NoticesBoot, openNotices } from './notices/open-notices.ts';
import { openWall } from './open-wall.ts';
import { openPicturesOf } from './pictures/open-pictures.ts';
import type { Places } from './places.ts';
import { type SourceTools, startProgram } from './program-source.ts';
import { onConfirmation } from './second-start.ts';
import { configFacts, sentence, settingsToStartWith } from './settings-file.ts';
import { measureMemory } from './status/memory.ts';
import { type StatusKeeper, startStatus } from './status/start-status.ts';
import { startSupervision } from './supervision/supervision.ts';
import { openClockTrust } from './wall/clock-trust.ts';
import { watchClock } from './wall/clock-watch.ts';
import { boardNowIn } from './wall/rehearsal.ts';
import { recallSign, signMemoryText } from './wall/sign-memory.ts';
import { startWall, type Wall } from './wall/wall.ts';
import { zoneNotes } from './wall/zone-note.ts';

/** What the entry file lends the app, beside what the command line said. */
export type Boot = {
  readonly app: App;
  /** There is one only once Electron is ready. */
  readonly defaultSession: () => Session;
  readonly flags: CommandLine;
  readonly places: Places;
  readonly env: NodeJS.ProcessEnv;
  readonly log: Log;
  readonly machine: Machine;
  readonly machineZone: string;
  /** When this app was built: no clock that is right stands before it. */
  readonly builtAt: Instant;
  readonly random: () => number;
  readonly fetch: typeof globalThis.fetch;
  /** Milliseconds since the process began. */
  readonly uptime: () => number;
  /** Tells the person at the terminal. */
  readonly complain: (sentence: string) => void;
  /** Something that must not happen has happened, and the app goes on. */
  readonly onBug: (error: unknown) => void;
};

/**
 * The whole app, in the order in which it comes up. The program is asked for before Electron is ready, so that the
 * last good one is in memory by the time there is a window to show it in.
 */
export const startCallboard = async (boot: Boot): Promise<void> => {
  const { app, flags, places, log, machine, machineZone } = boot;
  const keep = (path: string, text: string): void => {
    keepText(path, text, log).catch(boot.onBug);
  };
  const start = await settingsToStartWith(places, flags.settings !== null, (text) =>
    keep(places.settingsCopy, text),
  );
  const settings = withFlags(start.settings, flags);
  const network = await openNetwork({
    ...{ settings, env: boot.env, fetch: boot.fetch },
    ...{ file: places.settings, folder: dirname(places.settings) },
  });
  const logo = await logoOf(settings, places.settings);
  const ofFlags = unspoken(flags.language, '--language');
  const ofSettings = [...start.problems, ...ofFlags, ...network.problems, ...logo.problems];
  const demo = start.demo && flags.feed === null;
  const noteProblem = problemNotes(log);
  for (const problem of ofSettings) {
    log('CONFIG_BAD', configFacts(places.settings, problem));
    noteProblem(problem);
  }
  const program = startProgram(settings, demo, sourceToolsOf({ ...boot, fetch: network.fetch }, settings));
  const notices = openNotices(settings, noticesToolsOf({ ...boot, fetch: network.fetch }));
  onConfirmation(app, program.confirm);
  const remembered = await recallSign(places.sign, settings.room);
  await app.whenReady();
  log('STARTED', {
    version: app.getVersion(),
    electron: process.versions.electron,
    tz: process.versions['tz'],
    demo,
  });

  let kiosk: Kiosk | null = null;
  let status: StatusKeeper | null = null;
  let newest: FeedNews | null = null;
  let told: NoticesNews | null = null;
  const rehearses = flags.at !== null || flags.speed !== null;
  const doubts = !(demo || rehearses || settings.trustClock);
  const noteZone = zoneNotes(log, machineZone);
  const clockTrust = openClockTrust({ machine, log, builtAt: boot.builtAt, doubts });
  const pictures = openPicturesOf({ ...boot, fetch: network.fetch }, settings, () => wall.lookAgain());
  const wall = startWall({
    settings,
    demo,
    pictures: pictures.ready,
    motion: motionOf(settings, app),
    logo: logo.picture?.path ?? null,
    machine,
    machineZone,
    wish: { at: flags.at, speed: flags.speed },
    clockTrust: clockTrust.latest,
    setup: flags.feed === null ? start.setup : [],
    remembered,
    push: (snapshot) => {
      noteZone(snapshot.program);
      kiosk?.push(snapshot);
      pictures.follow(snapshot);
      status?.look();
    },
    onProblem: noteProblem,
    onBound: (room) => keep(places.sign, signMemoryText({ wanted: settings.room ?? room.name, room })),
  });
  const witness = openWitness(boot, wall.latest);
  kiosk = await openWall(boot, settings, wall, witness, (path) =>
    path === logo.picture?.path ? logo.picture : pictures.at(path),
  );
  supervise(boot, kiosk);
  status = openStatus(boot, settings, kiosk, wall.latest, noteProblem, () => {
    const standing = [...ofSettings, wall.problem(), ...(newest?.problems ?? [])];
    const found = [...(newest?.program?.problems ?? []), ...(told?.problems ?? [])];
    const problems = [...standing, ...found].filter((one) => one !== null);
    return { problems, sources: newest?.sources ?? [], notices: told?.report ?? null };
  });
  notices.listen((news) => {
    told = news;
    for (const problem of news.problems) noteProblem(problem);
    wall.tellNotices(news.notices);
    status?.look();
  });
  program.listen((news) => {
    newest = news;
    for (const problem of [...news.problems, ...(news.program?.problems ?? [])]) noteProblem(problem);
    clockTrust.hear(news.sources);
    wall.tell(news);
    status?.look();
    if (news.asked) witness.asked(lackOf(news, ofSettings));
  });
  watchClock(machine, log, wall.lookAgain);
};

/** Why there is no program, in a sentence; null where there is one. */
const lackOf = ({ program, problems }: FeedNews, ofSettings: readonly Problem[]): string | null => {
  if (program !== null) return null;
  const [first] = [...problems, ...ofSettings];
  return first ? sentence(first) : 'The settings name no feed.';
};

/** Tells how all of it fares; `known` gives what stands of problems and sources. */
const openStatus = (
  boot: Boot,
  settings: Settings,
  kiosk: Kiosk,
  latest: Wall['latest'],
  onProblem: (problem: Problem) => void,
  known: () => Pick<FeedNews, 'problems' | 'sources'> & { readonly notices: NoticesNews['report'] | null },
): StatusKeeper => {
  const { app, places, machine, machineZone, log, onBug, uptime } = boot;
  return startStatus({
    ...{ machine, machineZone, log, settings, onBug, onProblem },
    version: app.getVersion(),
    file: places.status,
    stateFolder: places.state,
    from: {
      ...{ latest, uptime },
      sources: () => known().sources,
      notices: () => known().notices,
      problems: () => known().problems,
      vitals: kiosk.vitals,
      keptLit: keepAwake(log),
    },
    measure: (at) => measureMemory(app, at),
    reload: kiosk.renew,
  });
};

/** From now on whoever would start the app again hears that all is well. */
const supervise = ({ app, env, places, machine, log }: Boot, { vitals }: Kiosk): void => {
  const lastBeat = (): number | null => vitals().lastBeat;
  const sayEnding = startSupervision({
    ...{ machine, log, env, lastBeat },
    pid: process.pid,
    alive: places.alive,
  });
  app.on('before-quit', sayEnding);
};

const noticesToolsOf = ({
  app,
  env,
  places,
  machine,
  machineZone,
  random,
  fetch,
  log,
  onBug,
}: Boot): NoticesBoot => ({
  ...{ machine, machineZone, env, random, fetch, log, onBug },
  baseDir: dirname(places.settings),
  version: app.getVersion(),
  file: places.notices,
  keep: (file, text) => keepText(file, text, log),
});

const sourceToolsOf = (boot: Boot, settings: Settings): SourceTools => {
  const { app, env, flags, places, machine, machineZone, random, fetch, log, onBug } = boot;
  return {
    ...{ machine, machineZone, env, random, fetch, log, onBug },
    boardNow: boardNowIn(flags, machine, settings.timeZone),
    baseDir: flags.feed === null ? dirname(places.settings) : process.cwd(),
    keepOthers: flags.feed !== null,
    storeFolder: places.feeds,
    workerFile: new URL('./reader-worker.js', import.meta.url),
    demoFile: join(app.getAppPath(), 'assets', 'demo', 'schedule.json'),
    version: app.getVersion(),
    poll: settings.poll,
    maxFeedBytes: settings.maxFeedBytes,
  };
};
