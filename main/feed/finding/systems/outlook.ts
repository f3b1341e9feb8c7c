import { isOn, type System, surely } from './system.ts';

/** A calendar published from Outlook or Microsoft 365: the page beside its ICS address. */
export const outlook: System = {
  name: 'Outlook',
  hint: 'the calendar is not published any more: publish it in Outlook and take the ICS link',
  feedsOf: (url) => {
    if (!isOn(url, 'outlook.office365.com', 'outlook.office.com', 'outlook.live.com')) return null;
    const page = /^(.*\/(?:reach)?calendar)\.html$/i.exec(url.pathname)?.[1];
    return page === undefined ? null : surely(`${page}.ics`);
  },
};
