import type { PageElement } from './elements.ts';

/** The addresses of the feeds behind what an element embeds of a known system; none for nearly all elements. */
export const embeddedFeedsIn = ({ name, attributes, text }: PageElement): readonly string[] => {
  if (attributes.size === 0 && text === '') return [];
  const source = attributes.get('src') ?? attributes.get('href') ?? '';
  return [
    ...(name === 'pretalx-schedule' ? pretalxFeed(attributes.get('event-url') ?? '') : []),
    ...(name === 'script' || name === 'iframe' ? [...pretalxWidget(source), ...sessionizeFeeds(source)] : []),
    ...(name === 'script' ? sessionizeFeeds(text) : []),
    ...sessionizeFeeds(attributes.get('data-sessionize-load-url') ?? ''),
    ...schedFeed(name, attributes, source),
    ...(name === 'iframe' ? [...googleCalendars(source), ...googleSheet(source)] : []),
  ];
};

const pretalxFeed = (eventUrl: string): readonly string[] =>
  /^(https?:)?\/\/\S+$/.test(eventUrl)
    ? [`${eventUrl.replace(/\/*$/, '')}/schedule/export/schedule.xml`]
    : [];

/** Scripts and data of pretalx's widget lie beside the exports: `…/democon/schedule/widget/v2.en.js`. */
const pretalxWidget = (source: string): readonly string[] => {
  const [, schedule] = /^((?:https?:)?\/\/[^\s?#]{1,500}\/schedule)\/widgets?\//i.exec(source) ?? [];
  return schedule === undefined ? [] : [`${schedule}/export/schedule.xml`];
};

/** Sessionize's scripts and its API have the same id: `sessionize.com/api/v2/abcd1234/view/GridSmart`. */
const sessionizeFeeds = (text: string): readonly string[] =>
  [...text.matchAll(/sessionize\.com\/api\/v2\/([a-z0-9]{6,16})\b/gi)].map(
    ([, id = '']) => `https://sessionize.com/api/v2/${id}/view/All`,
  );

/** Sched is embedded by a link of this id, and a script of the event's own host. */
const schedFeed = (
  name: string,
  attributes: PageElement['attributes'],
  source: string,
): readonly string[] => {
  const isEmbed = name === 'script' || name === 'iframe' || attributes.get('id') === 'sched-embed';
  const [, host] = /^(?:https?:)?\/\/([a-z0-9-]+\.sched\.(?:com|org))(?:\/|$)/i.exec(source) ?? [];
  return isEmbed && host !== undefined ? [`https://${host.toLowerCase()}/all.ics`] : [];
};

/** A page may lay several Google calendars over each other, one for each room. */
const googleCalendars = (source: string): readonly string[] => {
  const [, query = ''] =
    /^(?:https?:)?\/\/calendar\.google\.com\/calendar\/[^?#]*\?([^#]*)/i.exec(source) ?? [];
  return query
    .split('&')
    .flatMap((part) => (part.startsWith('src=') ? [part.slice(4)] : []))
    .filter((id) => /^[\w.%@+-]{3,300}$/.test(id))
    .map((id) => `https://calendar.google.com/calendar/ical/${id.replace('@', '%40')}/public/basic.ics`);
};

const googleSheet = (source: string): readonly string[] => {
  const [, sheet] =
    /^((?:https?:)?\/\/docs\.google\.com\/spreadsheets\/d\/e\/[\w-]+)\/pubhtml/i.exec(source) ?? [];
  return sheet === undefined ? [] : [`${sheet}/pub?output=csv`];
};
