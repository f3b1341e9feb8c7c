import { elementsIn } from '../web/elements.ts';

/** What a web page says of itself where a person does not look; texts in lower case. */
export type PageSigns = {
  readonly title: string;
  /** The software that made it, and the addresses it gives for itself and its scripts, one a line. */
  readonly origin: string;
  readonly hasPassword: boolean;
  /** Where it sends a browser on to; null for a page that stays. */
  readonly leadsTo: string | null;
};

/** Signs stand at the beginning of a page; a login field may be some way down. */
const lookedThrough = 200_000;

const looked = new Set(['title', 'meta', 'link', 'script', 'base', 'form', 'input']);

/** Reads the signs of a page, going through its first 200,000 characters once. */
export const pageSigns = (html: string): PageSigns => {
  const origin: string[] = [];
  let title = '';
  let hasPassword = false;
  let leadsTo: string | null = null;
  for (const { name, attributes, text } of elementsIn(html.slice(0, lookedThrough), looked)) {
    const of = (attribute: string): string => attributes.get(attribute) ?? '';
    if (name === 'title' && title === '') title = text.replace(/\s+/g, ' ').trim().slice(0, 300);
    if (name === 'input') hasPassword ||= /^password$/i.test(of('type'));
    if (name === 'meta' && /^refresh$/i.test(of('http-equiv'))) leadsTo ??= refreshTarget(of('content'));
    if (
      name === 'meta' &&
      /^(generator|application-name|og:site_name|og:url|al:web:url)$/i.test(of('name') || of('property'))
    )
      origin.push(of('content'));
    if (name === 'link' && /\b(canonical|alternate|stylesheet|search)\b/i.test(of('rel')))
      origin.push(of('href'));
    if (name === 'script' || name === 'base' || name === 'form')
      origin.push(of('src'), of('href'), of('action'));
  }
  return {
    title: title.toLowerCase(),
    origin: origin.filter(Boolean).join('\n').toLowerCase(),
    hasPassword,
    leadsTo,
  };
};

/** `5; url=https://…`; a page that only loads itself again leads nowhere. */
const refreshTarget = (content: string): string | null =>
  /^[\s\d.]*[;,]?\s*url\s*=\s*["']?([^"'\s]{1,500})/i.exec(content)?.[1] ?? null;
