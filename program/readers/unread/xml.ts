import type { Problem } from '../../result.ts';
import { formatUnknown, notAProgram } from './sentences.ts';

/** Documents by their first element, and what to take instead. */
const kinds: readonly { readonly roots: RegExp; readonly what: string; readonly advice?: string }[] = [
  { roots: /^(rss|RDF)$/, what: 'a news feed (RSS)' },
  { roots: /^feed$/, what: 'a news feed (Atom)' },
  { roots: /^svg$/, what: 'a picture (SVG)' },
  { roots: /^(urlset|sitemapindex)$/, what: 'a site map' },
  { roots: /^(kml|gpx)$/, what: 'a map' },
  { roots: /^(opml|opensearchdescription)$/i, what: 'a list of news feeds' },
  { roots: /^(plist|manifest|project)$/, what: 'a settings file' },
  {
    roots: /^Workbook$/,
    what: 'an Excel file of an old kind (XML)',
    advice: 'open it in Excel and save it as .xlsx or CSV',
  },
  {
    roots: /^multistatus$/i,
    what: 'an answer of a calendar server (CalDAV)',
    advice: "take the calendar's public address, which ends in .ics or has ?export in it",
  },
];

const loginRoots = /^(AuthnRequest|EntityDescriptor|EntitiesDescriptor|LogoutRequest)$/;

/** Why XML of this first element is no program. */
export const unreadXml = (root: string): Problem => {
  if (/^(error|errors|fault|exception|problem|Envelope|ServiceExceptionReport)$/i.test(root)) {
    return notAProgram('This is an error message of the server, not a program; check the address.');
  }
  if (loginRoots.test(root)) {
    return notAProgram('This is part of a login, not a program: the link probably needs to be public.');
  }
  const known = kinds.find(({ roots }) => roots.test(root));
  return known === undefined
    ? formatUnknown(`an XML file of another kind (<${root.slice(0, 40)}>)`)
    : formatUnknown(known.what, known.advice);
};
