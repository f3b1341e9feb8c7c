import { looksLikeFeed, perhaps, type System } from './system.ts';

/** frab: what is public of an event lies in one folder. */
export const frab: System = {
  name: 'frab',
  hint: 'its schedule may not be public yet: publish it in frab',
  feedsOf: (url) => {
    if (looksLikeFeed(url)) return null;
    const folder = /^(.*\/public)\/(?:events|speakers|schedule|timeslots)(?:\/|$)/.exec(url.pathname)?.[1];
    return folder === undefined ? null : perhaps(`${folder}/schedule.json`, `${folder}/schedule.xml`);
  },
};

/** OSEM, the Open Source Event Manager. */
export const osem: System = {
  name: 'OSEM',
  hint: 'its schedule may not be public yet',
  feedsOf: (url) => {
    if (looksLikeFeed(url)) return null;
    const event = /^(.*\/conferences\/[^/]+)(?:\/|$)/.exec(url.pathname)?.[1];
    return event === undefined ? null : perhaps(`${event}/schedule.xml`, `${event}/schedule.ics`);
  },
};

/** wafer (DebConf, PyCons): its schedule is a page at the root of the host. */
export const wafer: System = {
  name: 'wafer',
  hint: 'its schedule may not be public yet',
  feedsOf: (url) =>
    /^\/schedule(\/|$)/.test(url.pathname) && !looksLikeFeed(url)
      ? perhaps('/schedule/pentabarf.xml', '/schedule/xml')
      : null,
};
