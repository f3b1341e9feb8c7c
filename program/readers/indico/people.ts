import { field, listOf, textField } from '../json/value.ts';
import type { DraftSpeaker } from '../parts/draft.ts';

/** The speakers of a contribution (`presenters` in a timetable), and of an event that is itself a talk: its chairs. */
export const speakersOf = (entry: unknown): readonly DraftSpeaker[] =>
  ['speakers', 'presenters', 'chairs'].flatMap((list) => listOf(field(entry, list))).map(speakerOf);

const speakerOf = (person: unknown): DraftSpeaker => ({
  name: nameOf(person),
  affiliation: textField(person, 'affiliation'),
  photo: null,
});

const nameOf = (person: unknown): string => {
  const first = textField(person, 'first_name', 'firstName');
  const last = textField(person, 'last_name', 'familyName');
  if (last !== null) return first === null ? last : `${first} ${last}`;
  // "Curie, Marie" in the exports, "Marie Curie" in the timetable.
  const [, family, given] = /^([^,]+),\s*([^,]+)$/.exec(textField(person, 'fullName', 'name') ?? '') ?? [];
  return family === undefined ? (textField(person, 'fullName', 'name') ?? '') : `${given} ${family}`;
};
