/** Where many events have their programs: a page of one's own may lead here. */
const known: readonly string[] = [
  ...['pretalx.com', 'sessionize.com', 'sched.com', 'sched.org', 'eventyay.com', 'c3voc.de', 'ccc.de'],
  ...['fosdem.org', 'calendar.google.com', 'docs.google.com', 'outlook.office365.com', 'outlook.live.com'],
];

export const isKnownHost = (hostname: string): boolean =>
  known.some((domain) => hostname === domain || hostname.endsWith(`.${domain}`));

/** Domains under which others are sold, as in `example.co.uk`; enough to tell them from `example.org`. */
const soldUnder = /^(?:[a-z]{2,3}|info|gouv|edu)\.[a-z]{2}$/;

/** The part of a host name that its owner pays for; addresses in numbers are whole. */
const siteOf = (hostname: string): string => {
  if (/^[\d.]+$|^\[/.test(hostname)) return hostname;
  const labels = hostname.split('.');
  const two = labels.slice(-2).join('.');
  return soldUnder.test(two) ? labels.slice(-3).join('.') : two;
};

/** Whether two hosts are of one owner, as far as their names tell: `cfp.example.org` and `www.example.org`. */
export const isSameSite = (a: string, b: string): boolean => siteOf(a) === siteOf(b);
