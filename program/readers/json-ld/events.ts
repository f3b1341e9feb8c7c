import { field, isObject, type JsonObject } from '../json/value.ts';
import { byId, type Nodes, nodesIn, resolved, several, typesOf } from './nodes.ts';
import { textIn } from './text.ts';

/** An event that has no parts of its own, and the events it is part of, from the nearest to the whole. */
export type LeafEvent = { readonly event: JsonObject; readonly around: readonly JsonObject[] };

/** The events of a document. */
export type EventTree = { readonly leaves: readonly LeafEvent[]; readonly nodes: Nodes };

/** Deeper than any: event, day, track, block, session. It ends a circle of events that are part of each other. */
const deepest = 8;

/** Finds what is part of what, whether the whole lists its parts (`subEvent`) or each part names its whole (`superEvent`). */
export const eventsIn = (values: readonly unknown[]): EventTree => {
  const all = nodesIn(values);
  // Speakers and places are referred to as well, and stand in the graph.
  const nodes = byId(all);
  const events = new Set(all.filter((node) => isEvent(node) && resolved(node, nodes) === node));
  const wholes = new Map<JsonObject, JsonObject>();
  const join = (part: unknown, whole: unknown): void => {
    if (isObject(part) && isObject(whole) && part !== whole && !wholes.has(part)) wholes.set(part, whole);
  };
  for (const event of events) {
    for (const name of ['subEvent', 'subEvents', 'hasPart']) {
      for (const part of several(field(event, name))) join(resolved(part, nodes), event);
    }
    for (const whole of several(field(event, 'superEvent'))) join(event, resolved(whole, nodes));
  }
  const parents = new Set(wholes.values());
  const named = new Set([...parents].map((whole) => textIn(whole)));
  const leaves = [...events].filter(
    // A page may describe the whole once more than its parts refer to it.
    (event) => !parents.has(event) && (wholes.has(event) || !named.has(textIn(event))),
  );
  return { leaves: distinct(leaves).map((event) => ({ event, around: aroundOf(event, wholes) })), nodes };
};

/** What of schema.org's events is watched at home or arrives by post is no session. */
const isEvent = (node: JsonObject): boolean =>
  typesOf(node).some(
    (type) =>
      /(?:Event|Festival|Hackathon|EventSeries|CourseInstance)$/.test(type) &&
      !/^(Delivery|Publication|Broadcast|OnDemand|Sale)Event$/.test(type),
  );

const aroundOf = (event: JsonObject, wholes: ReadonlyMap<JsonObject, JsonObject>): readonly JsonObject[] => {
  const around: JsonObject[] = [];
  for (
    let whole = wholes.get(event);
    whole !== undefined && around.length < deepest;
    whole = wholes.get(whole)
  ) {
    around.push(whole);
  }
  return around;
};

/** Pages tell an event twice, once for each of their plugins. */
const distinct = (events: readonly JsonObject[]): readonly JsonObject[] => {
  const told = new Map<string, JsonObject>();
  for (const event of events) {
    const what = [event['@id'], event['name'], event['startDate'], event['location']];
    const key = what.map((value) => (typeof value === 'object' ? JSON.stringify(value) : value)).join('\n');
    if (!told.has(key)) told.set(key, event);
  }
  return [...told.values()];
};
