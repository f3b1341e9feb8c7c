/** Where the feeds of an event are, by the address of one of its pages. */
export type Feeds = {
  /** Absolute, or from the root of the page's host; best first. */
  readonly addresses: readonly string[];
  /** False where only the shape of the path speaks for the system: other web sites have such paths too. */
  readonly sure: boolean;
};

/** A system that publishes programs, and how an address that a person would paste leads to its feeds. */
export type System = {
  /** As people call it. */
  readonly name: string;
  /** What to do where none of its feeds has a program: the second half of a sentence. */
  readonly hint: string;
  /** Null of an address that is not of this system, or is a feed of it already. */
  readonly feedsOf: (url: URL) => Feeds | null;
};

/** Feeds of a system that the host itself names. */
export const surely = (...addresses: string[]): Feeds => ({ addresses, sure: true });

/** Feeds of a system that the path looks like. */
export const perhaps = (...addresses: string[]): Feeds => ({ addresses, sure: false });

/** Whether `url` is on this domain or below it. */
export const isOn = ({ hostname }: URL, ...domains: string[]): boolean =>
  domains.some((domain) => hostname === domain || hostname.endsWith(`.${domain}`));

const feedPath =
  /(\.(xml|json|ics|ical|xcal|frab|csv|tsv|txt|xlsx)|\/xml|\/ics|\/basic\.ics)\/?$|\/(export|widgets?)\//i;
const feedQuery = /[?&](format|output|exportFormat|tqx)=|[?&]export\b/i;

/** Whether an address names a feed by itself: by the ending of its path, as an export, or by a format in its query. */
export const looksLikeFeed = ({ pathname, search }: URL): boolean =>
  feedPath.test(pathname) || feedQuery.test(search);
