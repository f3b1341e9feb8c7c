import { lettersOf } from '../letters.ts';
import type { Speaker } from '../model.ts';
import { initialsOf } from './initials.ts';

/** How many faces stand beside the names of a session: more are a crowd that nobody recognises from afar. */
export const mostFaces = 4;

/** One speaker in a row of faces: a photo, or where there is none that can be shown, initials. */
export type Face = { readonly photo: string | null; readonly initials: string };

/** How many faces leave room for names of so many letters in three lines beside them, upright too. */
const facesBeside = (letters: number): number => (letters <= 72 ? mostFaces : letters <= 100 ? 2 : 0);

/**
 * The faces of a session's first speakers, in the order of their names; `ready` gives where a photo is, by its address, and
 * `names` is what stands beside them: long names leave room for fewer. None at all where no photo is ready: a row of letters
 * says less than the names. Who has neither photo nor letters is left out.
 */
export const facesOf = (
  speakers: readonly Speaker[],
  ready: (photo: string) => string | undefined,
  names: string,
): readonly Face[] => {
  const faces = speakers
    .filter(({ name }) => name.trim() !== '')
    .slice(0, facesBeside(lettersOf(names)))
    .map(({ name, photo }) => ({
      photo: photo === null ? null : (ready(photo) ?? null),
      initials: initialsOf(name),
    }))
    .filter(({ photo, initials }) => photo !== null || initials !== '');
  return faces.some(({ photo }) => photo !== null) ? faces : [];
};
