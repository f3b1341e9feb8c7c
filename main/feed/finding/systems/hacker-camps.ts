import { isOn, looksLikeFeed, type System, surely } from './system.ts';

/** FOSDEM: every page of a year's schedule lies beside the whole of it. */
export const fosdem: System = {
  name: 'FOSDEM',
  hint: 'the schedule of that year is not out yet',
  feedsOf: (url) => {
    if (!isOn(url, 'fosdem.org') || looksLikeFeed(url)) return null;
    const year = /^\/(\d{4})(?:\/|$)/.exec(url.pathname)?.[1];
    if (year !== undefined) return surely(`/${year}/schedule/xml`);
    return /^\/schedule(\/|$)/.test(url.pathname) ? surely('/schedule/xml') : null;
  },
};

/** The Chaos Communication Congress: its Fahrplan, and the hub with everything that assemblies do beside it. */
export const congress: System = {
  name: 'CCC Fahrplan',
  hint: 'the Fahrplan of that year is not out yet',
  feedsOf: (url) => {
    if (!isOn(url, 'events.ccc.de') || looksLikeFeed(url)) return null;
    const fahrplan = /^(.*\/fahrplan)(?:\/|$)/i.exec(url.pathname)?.[1];
    if (fahrplan !== undefined) return surely(`${fahrplan}/schedule.json`, `${fahrplan}/schedule.xml`);
    const hub = /^\/([^/]+\/\d{4})\/hub(?:\/|$)/.exec(url.pathname)?.[1];
    return hub === undefined ? null : surely(`https://api.events.ccc.de/${hub}/schedule.json`);
  },
};

/** Electromagnetic Field and BornHack have systems of their own, with exports for the Fahrplan apps. */
export const camps: System = {
  name: 'camp',
  hint: 'the schedule of that year is not out yet',
  feedsOf: (url) => {
    if (looksLikeFeed(url)) return null;
    const emf = isOn(url, 'emfcamp.org') ? /^\/schedule\/(\d{4})(?:\/|$)/.exec(url.pathname)?.[1] : undefined;
    if (emf !== undefined) return surely(`/schedule/${emf}.frab`, `/schedule/${emf}.ical`);
    const born = isOn(url, 'bornhack.dk') ? /^\/(bornhack-\d{4})(?:\/|$)/.exec(url.pathname)?.[1] : undefined;
    return born === undefined ? null : surely(`/${born}/program/frab.xml`, `/${born}/program/ics/`);
  },
};
