import type { Problem } from '../../result.ts';
import { isDeeperThan } from './depth.ts';

/** Programs are 10 levels deep; past this JSON is built to hurt (faults.md C11). */
const deepest = 64;

/** What is read, for the sentences about it: what a system exports, or a file that a person wrote. */
export type ReadAs = 'feed' | 'notices';

/** How what ends too early is told. */
const cutOff: Readonly<Record<ReadAs, readonly [where: string, message: string]>> = {
  feed: ['end of feed', 'The JSON is cut off; the server did not send all of it.'],
  notices: ['end of file', 'The file of notices is cut off: it ends before its list does.'],
};

/** Parsed JSON, or why it could not be. */
export type ParsedJson =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'broken'; readonly problem: Problem };

/**
 * Parses JSON. Raw control characters, which hand-made files have inside texts, are read as blanks in a second try;
 * whatever else is malformed or cut off is FEED_PARSE with the line, more than 64 levels FEED_REFUSED.
 */
export const parsedJson = (text: string, as: ReadAs = 'feed'): ParsedJson => {
  const parsed = parseOnce(text, as);
  if (parsed.kind === 'json') {
    return isDeeperThan(parsed.value, deepest)
      ? broken(
          'FEED_REFUSED',
          'depth',
          `The JSON was refused because it is more than ${deepest} levels deep.`,
        )
      : parsed;
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what JSON forbids inside texts
  const blanked = text.replace(/[\u0000-\u001f]/g, ' ');
  const again = blanked === text ? parsed : parseOnce(blanked, as);
  return again.kind === 'json' && !isDeeperThan(again.value, deepest) ? again : parsed;
};

const parseOnce = (text: string, as: ReadAs): ParsedJson => {
  try {
    return { kind: 'json', value: JSON.parse(text) as unknown };
  } catch (error) {
    return malformed(text, String(error), as);
  }
};

/**
 * V8 says where in one of three ways: "… at position 123", `…, ..."day": oops}}" is not valid JSON`, or, at the end,
 * "Unexpected end of JSON input".
 */
const malformed = (text: string, reason: string, as: ReadAs): ParsedJson => {
  const position = Number(/position (\d+)/.exec(reason)?.[1] ?? Number.NaN);
  const near = /, (?:\.\.\.)?"(.*?)"(?:\.\.\.)? is not valid JSON/s.exec(reason)?.[1];
  if (position < text.length && !/unterminated/i.test(reason)) {
    return broken('FEED_PARSE', placeAt(text, position), 'The JSON is malformed at this place.');
  }
  return near === undefined
    ? broken('FEED_PARSE', ...cutOff[as])
    : broken(
        'FEED_PARSE',
        `near ${near.replace(/\s+/g, ' ').trim()}`,
        'The JSON is malformed at this place.',
      );
};

const placeAt = (text: string, position: number): string => {
  const lines = text.slice(0, position).split('\n');
  return `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`;
};

const broken = (code: 'FEED_PARSE' | 'FEED_REFUSED', where: string, message: string): ParsedJson => ({
  kind: 'broken',
  problem: { code, where, message },
});
