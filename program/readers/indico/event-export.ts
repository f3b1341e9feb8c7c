import { grouped } from '../../grouped.ts';
import { field, listOf, textField } from '../json/value.ts';
import { clustersOf } from './clusters.ts';
import type { IndicoEvent, IndicoFeed, IndicoSlot } from './feed.ts';
import { placeOf } from './place.ts';

const typeOf = (thing: unknown): string => textField(thing, '_type') ?? '';
const types = new Set(['Conference', 'Session', 'SessionSlot', 'Contribution']);

/** The results of `/export/event/…` or `/export/categ/…`, and of a session or contribution alone; null for anything else. */
export const exportedIn = (value: unknown): readonly unknown[] | null => {
  const results = field(value, 'results') ?? value;
  if (!Array.isArray(results)) return types.has(typeOf(results)) ? [results] : null;
  if (results.length === 0) return typeOf(value) === 'HTTPAPIResult' ? [] : null;
  return results.slice(0, 20).some((result) => types.has(typeOf(result))) ? results : null;
};

/** What the results say. */
export const exportedFeed = (value: unknown, results: readonly unknown[]): IndicoFeed => {
  const events = results.filter((result) => typeOf(result) === 'Conference');
  const sessions = results.filter((result) => /^Session/.test(typeOf(result)));
  const contributions = results.filter((result) => typeOf(result) === 'Contribution');
  const rest = sessions.length + contributions.length === 0 ? [] : [{ sessions, contributions }];
  return {
    events: [
      ...events.map((event) => eventOf(event, event)),
      ...rest.map((parts) => eventOf(field(sessions[0], 'conference'), parts)),
    ],
    isCategory: /\/export\/categ\//.test(textField(value, 'url') ?? ''),
  };
};

const eventOf = (details: unknown, parts: unknown): IndicoEvent => {
  const contributions = listOf(field(parts, 'contributions'));
  const sessionOf = (contribution: unknown): readonly string[] => {
    const session = textField(contribution, 'session');
    return session === null ? [] : [session];
  };
  const slots = listOf(field(parts, 'sessions')).flatMap(slotsOf);
  // detail=contributions names the session of each, and no slot: those that belong together are found by room and time.
  const keyOf = (contribution: unknown): readonly string[] =>
    sessionOf(contribution).map((session) => JSON.stringify([session, placeOf([contribution, details])]));
  const found = [...grouped(contributions, keyOf).values()]
    .flatMap(clustersOf)
    .map((cluster) => foundSlot(textField(cluster[0], 'session'), cluster));
  const loose = contributions.filter((contribution) => sessionOf(contribution).length === 0);
  return { details, slots: [...slots, ...found], loose };
};

const foundSlot = (session: string | null, entries: readonly unknown[]): IndicoSlot => ({
  ...{ block: null, session, slotTitle: null, colour: null, isPoster: false, entries },
});

/** Since version 2 each slot of a session is listed, with the session in it; before, the session with all that is in it. */
const slotsOf = (block: unknown): readonly IndicoSlot[] => {
  const session = field(block, 'session') ?? block;
  const entries = listOf(field(block, 'contributions'));
  const slot: IndicoSlot = {
    block,
    session: textField(session, 'title'),
    slotTitle: textField(block, 'slotTitle'),
    colour: textField(session, 'color'),
    isPoster: field(session, 'isPoster') === true,
    entries,
  };
  if (session !== block || entries.length === 0) return [slot];
  return clustersOf(entries).map((cluster) => ({ ...slot, block: null, entries: cluster }));
};
