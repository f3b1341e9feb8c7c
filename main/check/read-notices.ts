import type { Notices } from '../../program/notices/read-notices.ts';
import { failure, type Problem, type Result, success } from '../../program/result.ts';
import { instant } from '../../program/time/instant.ts';
import { feedAddress, insecurity } from '../feed/asking/address.ts';
import { askOf } from '../feed/asking/ask.ts';
import type { DownloadTools } from '../feed/asking/download.ts';
import { type Source, shownSource, sourceProblem } from '../feed/source.ts';
import { heardOf } from '../notices/hear.ts';
import { noticesAsking } from '../notices/start-notices.ts';
import { pictureProblems } from './notice-pictures.ts';

/** The notices of a venue, asked for and read once. */
export type NoticesRead = {
  readonly from: string;
  readonly read: Result<Notices>;
  readonly doubts: readonly Problem[];
};

/** Asks for notices once the way the kiosk does; paths start at `baseDir`. */
export const readNoticesOnce = async (
  source: Source,
  baseDir: string,
  download: DownloadTools & { readonly version: string },
): Promise<NoticesRead> => {
  const from = shownSource(source);
  const address = feedAddress(source.from, baseDir);
  const unusable = sourceProblem(source) ?? (address.ok ? null : { ...address.problem, where: from });
  if (!address.ok || unusable) {
    const read =
      unusable === null
        ? failure('FEED_ADDRESS', from, 'cannot be asked')
        : { ok: false as const, problem: unusable };
    return { from, read, doubts: [] };
  }
  const ask = askOf(address.value, source, { ...download, ...noticesAsking });
  const answer = await ask(null, new AbortController().signal);
  const doubt = insecurity(address.value, noticesAsking.as);
  const doubts = doubt === null ? [] : [{ ...doubt, where: from }];
  // To the kiosk a file that is gone says that there is nothing to tell; whoever checks has misspelt it.
  if (answer.kind === 'failed') return { from, read: { ok: false, problem: answer.problem }, doubts };
  const heard = heardOf(
    null,
    answer,
    { shown: from, address: address.value },
    instant(download.machine.now()),
  );
  if (heard.kind === 'failed') return { from, read: { ok: false, problem: heard.problem }, doubts };
  const { notices } = heard.held;
  const namers = { program: [], notices: [source] };
  const { deadline } = noticesAsking;
  const unseen = await pictureProblems(notices, from, { ...download, deadline, baseDir, namers });
  return { from, read: success(notices), doubts: [...doubts, ...unseen] };
};
