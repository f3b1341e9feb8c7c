import type { Opened } from '../open.ts';
import { field, isObject, listOf, textField } from './value.ts';

/**
 * Puts what a JSON:API resource is related to in the place of its references, from the document's `included`: a session
 * gets `microlocation: { id, name, … }` among its attributes (JSON:API 1.0, "Compound Documents"). What a resource has
 * of its own stays, and a relation that `included` does not hold is left out. Anything else is given back as it is.
 */
export const linkerOf = (opened: Opened): ((resource: unknown) => unknown) => {
  const document = opened.kind === 'json' ? opened.value : null;
  const included = new Map(
    listOf(field(document, 'included')).map((resource) => [keyOf(resource), flat(resource)] as const),
  );
  const linked = (reference: unknown): unknown =>
    Array.isArray(reference)
      ? reference.flatMap((one) => included.get(keyOf(one)) ?? [])
      : included.get(keyOf(reference));
  return (resource) => {
    const relationships = field(resource, 'relationships');
    if (!isObject(resource) || !isObject(relationships)) return resource;
    const related = Object.entries(relationships).flatMap(([name, relation]) => {
      const found = linked(field(relation, 'data'));
      return found === undefined ? [] : [[name, found] as const];
    });
    const own = field(resource, 'attributes');
    return {
      ...resource,
      attributes: { ...Object.fromEntries(related), ...(isObject(own) ? own : {}) },
    };
  };
};

const keyOf = (resource: unknown): string =>
  `${textField(resource, 'type') ?? ''} ${textField(resource, 'id') ?? ''}`;

const flat = (resource: unknown): unknown => {
  const attributes = field(resource, 'attributes');
  return { ...(isObject(attributes) ? attributes : {}), id: textField(resource, 'id') };
};
