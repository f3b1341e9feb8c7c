import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { isErrno } from '../files/errno.ts';

/** The file's bounds: it is set aside before it grows over `bytes`, and `older` set-aside files are kept. */
export type LogFileCap = { readonly bytes: number; readonly older: number };

/** 25 MB in all (`faults.md` S6). */
export const logFileCap: LogFileCap = { bytes: 5 * 1024 * 1024, older: 4 };

/** Appends whole lines to a capped file. Throws the system's error where the disk refuses; the next call tries anew. */
export type LogFile = (line: string) => void;

type Open = { readonly descriptor: number; size: number; torn: boolean };

const isThere = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined;

/** A killed run or a full disk may have left half a line. */
const endsTorn = (descriptor: number, size: number): boolean => {
  if (size === 0) return false;
  const last = Buffer.alloc(1);
  readSync(descriptor, last, 0, 1, size - 1);
  return last[0] !== 0x0a;
};

const opened = (path: string): Open => {
  mkdirSync(dirname(path), { recursive: true });
  const descriptor = openSync(path, 'a+', 0o600);
  const { size } = fstatSync(descriptor);
  return { descriptor, size, torn: endsTorn(descriptor, size) };
};

/** Each step is a rename, which needs no space; killed between two, a number is missing until the next turn. */
const setAside = (path: string, older: number): void => {
  for (let number = older; number > 0; number -= 1) {
    const from = number === 1 ? path : `${path}.${number - 1}`;
    if (isThere(from)) renameSync(from, `${path}.${number}`);
  }
};

/** A file of lines that is kept open: a million lines take seconds. It is opened, or set aside, when a line comes. */
export const openLogFile = (path: string, cap: LogFileCap): LogFile => {
  let file: Open | null = null;
  const letGo = (): void => {
    if (file !== null) closeSync(file.descriptor);
    file = null;
  };
  const roomFor = (bytes: number): Open => {
    // Somebody may have cleared the folder by hand.
    if (!isThere(path)) letGo();
    file ??= opened(path);
    if (file.size > 0 && file.size + bytes > cap.bytes) {
      letGo();
      setAside(path, cap.older);
      file = opened(path);
    }
    return file;
  };
  return (line) => {
    const bytes = Buffer.from(line);
    const to = roomFor(bytes.byteLength + 1);
    const whole = to.torn ? Buffer.concat([Buffer.from('\n'), bytes]) : bytes;
    to.torn = true;
    try {
      const written = writeSync(to.descriptor, whole);
      to.size += written;
      to.torn = written < whole.byteLength;
    } catch (error) {
      if (isErrno(error)) letGo();
      throw error;
    }
  };
};
