import type { Session } from '../../../program/model.ts';
import type { Phase } from '../../../program/schedule/phase.ts';
import type { Instant } from '../../../program/time/instant.ts';
import type { Telling } from '../../words/telling.ts';
import { type Face, faceOf, isBefore, sentenceOf } from '../face.ts';
import type { Lead } from '../lead.ts';

/** What stands large on a door. */
export type DoorFace = Face & {
  /** Whether the lead session stands large; else `title` is a sentence about the room. */
  readonly showsLead: boolean;
  readonly title: string;
  /** "10:30–11:15" of the lead, with the day where it is another; until when a pause lasts. */
  readonly time: string;
};

/** Where a door stands; `pause` is the break that is on here, or everywhere (rule 8). */
type Standing = { readonly phase: Phase; readonly known: boolean; readonly pause: Session | null };

/** The face of a door in a phase: its session while there is one today, else the sentence that says why there is none. */
export const doorFaceOf = (
  { phase, known, pause }: Standing,
  lead: Lead,
  now: Instant,
  telling: Telling,
): DoorFace => {
  const { words } = telling;
  const face = faceOf(phase, pause, telling);
  const { session } = lead;
  // A room the program does not know is a slip in the settings: nothing may be claimed of it (rule 17 is of known ones).
  if (!known) {
    const welcome: Face = { shape: 'free', word: words.welcome };
    return { ...welcome, showsLead: false, title: words.programFollows, time: '' };
  }
  if (session === null || phase === 'day over') {
    return {
      ...face,
      showsLead: false,
      title: sentenceOf(phase, lead.pause, telling),
      time: lead.pause === null ? '' : words.until(telling.when(lead.pause.end, now)),
    };
  }
  const range = telling.range(session, now);
  const isNamed = lead.is === 'now' || phase === 'starting soon' || isBefore(phase);
  return {
    ...face,
    word: isBefore(phase) ? words.notYet : face.word,
    showsLead: true,
    title: telling.title(session),
    // The word of these phases says already that the hours are those of what is on, or next.
    time: isNamed ? range : `${words.next} ${range}`,
  };
};
