import { isOn, looksLikeFeed, type System, surely } from './system.ts';

/** Sched: every page of an event has the same calendar at its root. Short links (`sched.co`) lead there by themselves. */
export const sched: System = {
  name: 'Sched',
  hint: 'its event may be private: let it be seen by everyone in Sched',
  feedsOf: (url) => {
    if (!isOn(url, 'sched.com', 'sched.org') || looksLikeFeed(url)) return null;
    return /^(www\.)?sched\.(com|org)$/.test(url.hostname) ? null : surely('/all.ics');
  },
};
