import { isOn, looksLikeFeed, perhaps, type System, surely } from './system.ts';

/** What follows an event in the addresses of its public pages; talks and speakers have codes of six. */
const section =
  /^(\/.+?)\/(?:schedule|featured|sneak|cfp|talk(?=\/?$|\/[A-Z0-9]{6}\b)|speaker(?=\/?$|\/[A-Z0-9]{6}\b))(?:\/|$)/;

/** The organisers' own pages, and the interface for programs. */
const backstage = /^\/(?:orga\/event|api\/events)\/([^/]+)/;

/** A page of the event itself; these first words belong to the installation. */
const event = /^\/(?!(?:orga|api|p|redirect|login|reset|static|media|docs)\/)([^/.]+)\/?/;

const baseOf = ({ pathname }: URL, sure: boolean): string | null => {
  if (!sure) return section.exec(pathname)?.[1] ?? null;
  const own = backstage.exec(pathname)?.[1];
  if (own !== undefined) return `/${own}`;
  const page = section.exec(pathname)?.[1] ?? event.exec(pathname)?.[1];
  return page === undefined ? null : `/${page.replace(/^\//, '')}`;
};

/**
 * pretalx, hosted or on a server of one's own: everything before `/schedule/`, `/talk/`, `/speaker/` or `/cfp` is the
 * event. A version in the path (`/schedule/v/0.9/`) is dropped: a wall shows the newest. The widget is last, for it
 * alone has breaks but no more than that (feeds.md quirk 7).
 */
export const pretalx: System = {
  name: 'pretalx',
  hint: 'its schedule may not be public yet: publish it in pretalx',
  feedsOf: (url) => {
    if (looksLikeFeed(url)) return null;
    const sure = isOn(url, 'pretalx.com') || /(^|[.-])pretalx[.-]/.test(url.hostname);
    const base = baseOf(url, sure);
    if (base === null) return null;
    const schedule = `${base}/schedule`;
    return (sure ? surely : perhaps)(
      `${schedule}/export/schedule.json`,
      `${schedule}/export/schedule.xml`,
      `${schedule}/widgets/schedule.json`,
    );
  },
};
