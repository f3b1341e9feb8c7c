import { readFile } from 'node:fs/promises';
import type { Room } from '../../program/model.ts';

/** The room a sign was bound to, and the words in the settings that bound it. */
export type SignMemory = { readonly wanted: string; readonly room: Room };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};

/**
 * The room that the setting `wanted` was bound to in an earlier run (now-next.md rule 17), or null: a file that is
 * missing, unreadable, of another setting or not ours tells nothing, and the sign binds anew.
 */
export const recallSign = async (file: string, wanted: string | null): Promise<Room | null> => {
  const text = await readFile(file, 'utf8').catch(() => '');
  const memory = parsed(text);
  if (!isRecord(memory) || memory['wanted'] !== wanted || !isRecord(memory['room'])) return null;
  const { name, id } = memory['room'];
  return typeof name === 'string' ? { name, id: typeof id === 'string' ? id : null } : null;
};

/** The text of the memory file. */
export const signMemoryText = (memory: SignMemory): string => `${JSON.stringify(memory)}\n`;
