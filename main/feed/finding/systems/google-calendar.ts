import { isOn, type System, surely } from './system.ts';

const base64 = /^[A-Za-z0-9+/_-]+=*$/;

/** A calendar is named by something like an e-mail address; links for sharing have it in base64. */
const idOf = (cid: string): string => {
  if (cid.includes('@') || !base64.test(cid)) return cid;
  const decoded = Buffer.from(cid, 'base64').toString('utf8');
  return decoded.includes('@') ? decoded : cid;
};

const calendarOf = (id: string): string | null => {
  if (/^(webcals?|https?):\/\//i.test(id)) return id.replace(/^webcals?:/i, 'https:');
  return id.includes('@') ? `/calendar/ical/${encodeURIComponent(id)}/public/basic.ics` : null;
};

/**
 * Google Calendar: the page to embed (`?src=`), the link to share or to subscribe (`?cid=`), which may name a calendar
 * somewhere else. Of several calendars in one page the first: the others are sources of their own.
 */
export const googleCalendar: System = {
  name: 'Google Calendar',
  hint: 'the calendar is not public: make it "available to public" in its settings, or take its secret address in iCal format',
  feedsOf: (url) => {
    const isHere = isOn(url, 'calendar.google.com') || /^(www\.)?google\.com$/.test(url.hostname);
    if (!isHere || !/^\/calendar\b/.test(url.pathname) || url.pathname.includes('/ical/')) return null;
    const id = url.searchParams.get('src') ?? url.searchParams.get('cid');
    const address = id === null ? null : calendarOf(idOf(id.trim()));
    return address === null ? null : surely(address);
  },
};
