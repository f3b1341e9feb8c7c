import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import type { Room } from '../../program/model.ts';

/** The room a sign was bound to, and the words in the settings that bound it. */
export type SignMemory = { readonly wanted: string; readonly room: Room };

const shape = v.object({
  wanted: v.string(),
  room: v.object({ name: v.string(), id: v.fallback(v.nullable(v.string()), null) }),
});

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
  const memory = v.safeParse(shape, parsed(text));
  return memory.success && memory.output.wanted === wanted ? memory.output.room : null;
};

/** The text of the memory file. */
export const signMemoryText = (memory: SignMemory): string => `${JSON.stringify(memory)}\n`;
