import { isOn, looksLikeFeed, type System, surely } from './system.ts';

/** eventyay: the older one (`/e/ID`) has a calendar; the newer one is built like pretalx, an organiser before the event. */
export const eventyay: System = {
  name: 'eventyay',
  hint: 'its schedule may not be public yet',
  feedsOf: (url) => {
    if (!isOn(url, 'eventyay.com') || looksLikeFeed(url)) return null;
    const old = /^\/e\/([a-z0-9]+)/i.exec(url.pathname)?.[1];
    if (old !== undefined) return surely(`https://api.eventyay.com/v1/events/${old}.ics?include_sessions`);
    const event = /^(\/.+?)\/(?:schedule|sessions?|talk|speakers?|featured|cfp)(?:\/|$)/.exec(
      url.pathname,
    )?.[1];
    if (event === undefined) return null;
    return surely(
      ...['export/schedule.json', 'export/schedule.xml', 'widgets/schedule.json'].map(
        (feed) => `${event}/schedule/${feed}`,
      ),
    );
  },
};
