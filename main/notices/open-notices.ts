import { plainSource, type Settings } from '../../program/settings/settings.ts';
import type { Environment } from '../feed/asking/filled.ts';
import { sourceOf } from '../feed/source.ts';
import type { NoticesNews } from './notices-report.ts';
import { type NoticesTools, startNotices } from './start-notices.ts';

/** What the app lends the notices. */
export type NoticesBoot = Omit<NoticesTools, 'poll'> & {
  readonly machineZone: string;
  readonly env: Environment;
};

/** Notices as they come. */
export type NoticesFeed = {
  /** Tells the newest state at once, where there is one, and each later one. */
  readonly listen: (listener: (news: NoticesNews) => void) => void;
};

/** Starts what the settings name, at once; what comes before somebody listens is kept, its newest state. */
export const openNotices = (settings: Settings, tools: NoticesBoot): NoticesFeed => {
  let newest: NoticesNews | null = null;
  let listener: ((news: NoticesNews) => void) | null = null;
  if (settings.notices !== null) {
    const source = sourceOf(settings, plainSource(settings.notices), tools.machineZone, tools.env);
    startNotices(source, { ...tools, poll: settings.noticesPoll }, (news) => {
      newest = news;
      listener?.(news);
    });
  }
  return {
    listen: (heard) => {
      listener = heard;
      if (newest !== null) heard(newest);
    },
  };
};
