import { isOn, type System, surely } from './system.ts';

const endpoint = /^\/api\/v2\/([a-z0-9]+)(?:\/view\/([a-z]+))?\/?$/i;

/** Views that are programs; the others are lists of speakers. */
const programs: ReadonlySet<string> = new Set(['all', 'gridsmart', 'sessions']);

/**
 * Sessionize: an API endpoint, whichever view of it was pasted. `All` comes first: it alone has rooms, categories and
 * plenary marks in one place. A view that is a program stays the one that was asked for. The event's own page
 * (`sessionize.com/NAME`) says nothing of the endpoint; its links may.
 */
export const sessionize: System = {
  name: 'Sessionize',
  hint: 'its API endpoint needs the format JSON and the schedule published: Sessionize, API / Embed',
  feedsOf: (url) => {
    const [, id, view] = isOn(url, 'sessionize.com') ? (endpoint.exec(url.pathname) ?? []) : [];
    if (id === undefined) return null;
    const all = ['All', 'GridSmart', 'Sessions'].map((name) => `/api/v2/${id}/view/${name}`);
    if (view === undefined || !programs.has(view.toLowerCase())) return surely(...all);
    const isOther = (one: string): boolean => !one.toLowerCase().endsWith(`/${view.toLowerCase()}`);
    return surely(`${url.pathname}${url.search}`, ...all.filter(isOther));
  },
};
