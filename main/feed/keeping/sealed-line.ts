import { createHash } from 'node:crypto';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A small file: a line of JSON and its SHA-256. */
export const sealedLine = (value: unknown): string => {
  const line = JSON.stringify(value);
  return `${line}\n${sha256(line)}\n`;
};

/** What such a file says; null where it is not whole. */
export const openedLine = (text: string): unknown => {
  const [line = '', sum] = text.split('\n');
  return sum === sha256(line) ? JSON.parse(line) : null;
};
