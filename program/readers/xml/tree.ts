import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { failure, type Result, success } from '../../result.ts';
import { htmlEntities } from './entities.ts';
import { mended } from './mend.ts';

/** An element of an XML document. Names are local: a namespace prefix is cut off. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text directly inside, as it stands, CDATA included. */
  readonly text: string;
  /** How much of the text directly inside the element around it stands before it. */
  readonly at: number;
};

/** Programs are 6 levels deep; past this a document is built to hurt (faults.md C11). */
const deepest = 64;

/**
 * The root element of an XML document. Elements named in `skipped` are left out with all that is in them: reading
 * 2 MB of abstracts to throw them away would take most of the time. Refuses a DOCTYPE and more than 64 levels
 * (FEED_REFUSED); what is malformed or cut off is FEED_PARSE, after one try with stray ampersands and control
 * characters mended, which hand-kept feeds have.
 */
export const parseXml = (text: string, skipped: ReadonlySet<string>): Result<XmlElement> => {
  const read = readOnce(text, skipped);
  if (read.ok || read.problem.code !== 'FEED_PARSE') return read;
  const better = mended(text);
  const again = better === text ? read : readOnce(better, skipped);
  return again.ok ? again : read;
};

/** Elements that are used as they close and are then let go of. */
export type Taken = { readonly name: string; readonly take: (element: XmlElement) => void };

/**
 * The same for a document of machines, which needs no mending, and may be too large to be held as a whole: elements called
 * `taken.name` are handed over as they close, in order, and are not in the tree.
 */
export const parseXmlTaking = (
  text: string,
  skipped: ReadonlySet<string>,
  taken: Taken,
): Result<XmlElement> => readOnce(text, skipped, taken);

/** Without a prototype: `&constructor;` in a feed is no entity (C13). */
const entities: Record<string, string> = Object.assign(
  Object.create(null),
  { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" },
  htmlEntities,
);

type Growing = {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: Growing[];
  readonly at: number;
  text: string;
};

const readOnce = (text: string, skipped: ReadonlySet<string>, taken?: Taken): Result<XmlElement> => {
  const parser = new SaxesParser();
  const document: Growing = { name: '', attributes: {}, children: [], text: '', at: 0 };
  const open: Growing[] = [document];
  let current = document;
  let depth = 0;
  let skippedFrom = Number.POSITIVE_INFINITY;

  parser.ENTITIES = entities;
  parser.on('doctype', () =>
    refuse('doctype', 'it has a DOCTYPE, which a program does not need and an attack does'),
  );
  parser.on('opentag', (tag: SaxesTagPlain) => {
    depth += 1;
    if (depth > deepest) refuse('depth', `it is more than ${deepest} levels deep`);
    if (depth > skippedFrom) return;
    const name = localName(tag.name);
    if (skipped.has(name)) {
      skippedFrom = depth;
      return;
    }
    const element: Growing = {
      name,
      attributes: tag.attributes,
      children: [],
      text: '',
      at: current.text.length,
    };
    current.children.push(element);
    open.push(element);
    current = element;
  });
  parser.on('closetag', () => {
    depth -= 1;
    if (depth >= skippedFrom) return;
    if (depth === skippedFrom - 1) {
      skippedFrom = Number.POSITIVE_INFINITY;
      return;
    }
    const closed = open.pop();
    current = open.at(-1) ?? document;
    if (closed === undefined || closed.name !== taken?.name) return;
    current.children.pop();
    taken.take(closed);
  });
  const addText = (piece: string): void => {
    if (depth < skippedFrom) current.text += piece;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  return run(parser, text, document);
};

const run = (parser: SaxesParser, text: string, document: Growing): Result<XmlElement> => {
  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof Refusal) {
      return failure('FEED_REFUSED', error.rule, `The XML was refused because ${error.message}.`);
    }
    if (!(error instanceof Error)) throw error;
    return malformed(error.message);
  }
  const [root] = document.children;
  return root === undefined ? malformed('there is no element in it') : success(root);
};

/** saxes reports "12:5: unclosed tag: event". */
const malformed = (message: string): Result<never> => {
  const [, line, column, reason = message] = /^(\d+):(\d+): (.*)$/s.exec(message) ?? [];
  const where = line === undefined ? 'feed' : `line ${line}, column ${column}`;
  return failure('FEED_PARSE', where, `The XML is cut off or malformed (${reason.replace(/\.$/, '')}).`);
};

class Refusal extends Error {
  readonly rule: string;
  constructor(rule: string, reason: string) {
    super(reason);
    this.rule = rule;
  }
}

const refuse = (rule: 'doctype' | 'depth', reason: string): never => {
  throw new Refusal(rule, reason);
};

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
