import { elementsIn, type PageElement } from './elements.ts';
import { embeddedFeedsIn } from './embeds.ts';

/** A page has more links to calendars only where each of its talks has one. */
const mostLinks = 20;

/** What a page says of its feeds stands in its first megabytes; a hostile one has ten million tags in 32 MB. */
const lookedThrough = 4_000_000;

/** How much a link promises, from most to least. */
const worths = ['declared', 'embedded', 'named', 'subscribed', 'calendar', 'table'] as const;

type Worth = (typeof worths)[number];
type Link = { readonly href: string; readonly worth: Worth };

const looked = new Set(['a', 'area', 'link', 'iframe', 'script', 'div', 'pretalx-schedule']);

/**
 * Where a web page says its program is, the most promising first: what it declares as its own feed, the feed behind a
 * schedule that it embeds (Sessionize, pretalx, Sched, Google), links that are called like a program, calendars, tables.
 * Characters are decoded (`&amp;` is `&`), the rest is as written: relative, without a scheme, `webcal:`. Each once, at
 * most 20. Goes through the page once.
 */
export const feedLinksIn = (html: string): readonly string[] => {
  const links: Link[] = [];
  for (const element of elementsIn(html.slice(0, lookedThrough), looked)) links.push(...linksOf(element));
  const sorted = worths.flatMap((worth) => links.filter((link) => link.worth === worth));
  return [...new Set(sorted.map(({ href }) => href))].slice(0, mostLinks);
};

const linksOf = (element: PageElement): readonly Link[] => {
  const embedded = embeddedFeedsIn(element).map((href): Link => ({ href, worth: 'embedded' }));
  const href = (element.attributes.get('href') ?? '').trim();
  const worth = href === '' || href.length > 2000 ? null : worthOf(href, element);
  return worth === null ? embedded : [...embedded, { href, worth }];
};

/** Types of a program; `application/rss+xml` and `application/atom+xml` are news. */
const programTypes = /^(text\/calendar|text\/csv|application\/(json|calendar\+json|xml)|text\/xml)\b/i;

/** How a program's file is called, in the languages of the feeds seen so far. */
const programNames = /schedule|program|agenda|timetable|sessions|talks|fahrplan|pentabarf|conference|events/i;

const worthOf = (href: string, { name, attributes }: PageElement): Worth | null => {
  const path = href.replace(/[?#].*$/s, '').toLowerCase();
  const file = path.slice(path.lastIndexOf('/') + 1);
  const ending = /\.(xml|json|ics|ical|csv|xlsx)$/.exec(file)?.[1] ?? '';
  if (name === 'link') {
    const isAlternate = /\balternate\b/i.test(attributes.get('rel') ?? '');
    return isAlternate && isProgramType(attributes.get('type') ?? '', href) ? 'declared' : null;
  }
  if (/^webcals?:/i.test(href)) return 'subscribed';
  if (ending === '' || isOfOneTalk(path)) return null;
  if (programNames.test(file)) return 'named';
  if (/^ic/.test(ending)) return 'calendar';
  return /^(csv|xlsx)$/.test(ending) ? 'table' : null;
};

/** WordPress declares its interface (`/wp-json/`, oEmbed) with the same types. */
const isProgramType = (type: string, href: string): boolean =>
  programTypes.test(type.trim()) && !/wp-json|oembed/i.test(href);

/** The calendar of a single talk (pretalx: `/talk/ABCDEF.ics`) is not the program. */
const isOfOneTalk = (path: string): boolean =>
  /\/(talk|speaker|sessions?|event)\/[^/]+\.(ics|ical)$/.test(path);
