import { looksLikeFeed, perhaps, type System, surely } from './system.ts';

const event = /^(.*?)(?<!\/orga)\/event\/(\d+)(?:\/|$)/;
const category = /^(.*?)\/category\/(\d+)(?:\/|$)/;
const oldEvent = /^(.*?)\/conferenceDisplay\.py$/;

/**
 * Indico, at the root of its host or below: the timetable first, for it alone has the breaks (feeds.md quirk 21); where
 * it asks for a login, the sessions of the event, then its calendar. Short addresses (`/e/NAME`) redirect to the event.
 */
export const indico: System = {
  name: 'Indico',
  hint: 'the event may be protected, or its timetable not be public yet',
  feedsOf: (url) => {
    if (looksLikeFeed(url)) return null;
    const { pathname, searchParams, hostname } = url;
    const say = /(^|[.-])indico[.-]/.test(hostname) || pathname.startsWith('/indico/') ? surely : perhaps;
    const [, ofCategory, category_] = category.exec(pathname) ?? [];
    if (category_ !== undefined) return say(`${ofCategory}/category/${category_}/events.ics`);
    const [, root = oldEvent.exec(pathname)?.[1], id = searchParams.get('confId')] =
      event.exec(pathname) ?? [];
    if (root === undefined || id === null || !/^\d+$/.test(id)) return null;
    return say(
      `${root}/export/timetable/${id}.json`,
      `${root}/export/event/${id}.json?detail=sessions`,
      `${root}/event/${id}/event.ics?scope=contribution`,
    );
  },
};
