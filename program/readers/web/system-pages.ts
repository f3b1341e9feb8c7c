import { elementsIn } from './elements.ts';

const meta = new Set(['meta']);

/**
 * Where a page that names the system it was made with has its schedule, as it would link to it; none for other pages.
 * pretalx does so on every page, and the schedule of an event lies below the event's own page.
 */
export const systemPagesIn = (html: string): readonly string[] => {
  for (const { attributes } of elementsIn(html, meta)) {
    const isGenerator = attributes.get('name')?.toLowerCase() === 'generator';
    if (isGenerator && /^pretalx\b/i.test(attributes.get('content') ?? '')) return ['schedule/'];
  }
  return [];
};
