import { readFileSync } from 'node:fs';

/** The example of `docs/own-json.md`, so that what the page promises is what is read. */
export const exampleOfDocs = (): Record<string, unknown> => {
  const page = readFileSync(new URL('../../../docs/own-json.md', import.meta.url), 'utf8');
  const [, example] = /```json\n(.*?)```/s.exec(page) ?? [];
  if (example === undefined) throw new Error('docs/own-json.md has no example');
  return JSON.parse(example) as Record<string, unknown>;
};

/** A program of these sessions. */
export const ownProgram = (sessions: readonly unknown[], more: object = {}): string =>
  JSON.stringify({ callboard: 1, title: 'Own', timeZone: 'Europe/Brussels', ...more, sessions });
