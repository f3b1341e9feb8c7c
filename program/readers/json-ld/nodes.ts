import { field, isObject, type JsonObject, textField } from '../json/value.ts';

/** The nodes of a JSON-LD document that have an id, by it: others refer to them as `{ "@id": … }`. */
export type Nodes = ReadonlyMap<string, JsonObject>;

/** Where a document keeps events: its graph, lists of search results, a page, a place or organiser with its events. */
const holders = [
  ...['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'item', 'hasPart'],
  ...['event', 'events', 'subEvent', 'subEvents', 'superEvent', 'about'],
];

/**
 * All nodes of a document that may be events or hold some, each once, in the document's order. Only known holders are
 * followed: a speaker's other engagements are no part of the program.
 */
export const nodesIn = (values: readonly unknown[]): readonly JsonObject[] => {
  const nodes = new Set<JsonObject>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const inner of value) visit(inner);
    if (!isObject(value) || nodes.has(value)) return;
    nodes.add(value);
    for (const holder of holders) visit(field(value, holder));
  };
  visit(values);
  return [...nodes];
};

/** Nodes by their id; of several with one id the fullest, since a reference is a node with nothing but its id. */
export const byId = (nodes: readonly JsonObject[]): Nodes => {
  const known = new Map<string, JsonObject>();
  for (const node of nodes) {
    const id = textField(node, '@id');
    if (id === null) continue;
    const other = known.get(id);
    if (other === undefined || Object.keys(node).length > Object.keys(other).length) known.set(id, node);
  }
  return known;
};

/** What a value stands for: the node it refers to, where the document has it. */
export const resolved = (value: unknown, nodes: Nodes): unknown => {
  const id = textField(value, '@id');
  return (id === null ? undefined : nodes.get(id)) ?? value;
};

/** A value as the list it may be written as. */
export const several = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/** The types of a node without their prefix: `https://schema.org/Event`, `schema:Event` and `Event` are one. */
export const typesOf = (node: unknown): readonly string[] =>
  several(field(node, '@type')).flatMap((type) =>
    typeof type === 'string' ? [type.replace(/^.*[/#:]/, '')] : [],
  );
