import type { Session } from '../../../program/model.ts';
import { Ahead } from '../../parts/Ahead.tsx';
import { Bar } from '../../parts/Bar.tsx';
import { Hero } from '../../parts/Hero.tsx';
import { Marks, type Turn } from '../../parts/Marks.tsx';
import { Progress } from '../../parts/Progress.tsx';
import { Stage } from '../../parts/Stage.tsx';
import { toneStyle, tonesOf } from '../../theme/tones.ts';
import type { BoardProps } from '../board-props.ts';
import { faceOf, lengthOfLead, placeOf, sentenceOf, timeOfLead } from '../face.ts';
import { leadOf } from '../lead.ts';
import type { GroupView } from '../view.ts';

type TrackPageProps = BoardProps & GroupView & { readonly turn: Turn };

/** One track, full screen: what is on and where, what is next, what follows. */
export const TrackPage = ({ snapshot, telling, now, group, state, turn }: TrackPageProps) => {
  const lead = leadOf(state);
  const { session } = lead;
  const { words } = telling;
  const face = faceOf(state.phase, lead.pause, telling);
  // A page of a room says its name where every page says the room, and not beside each session to come.
  const ofRoom = group.kind === 'room';
  const placeHere = (one: Session): string | null => (ofRoom ? null : placeOf(one) || null);
  return (
    <Stage
      tones={toneStyle(tonesOf(group.colour, group.name))}
      lit={lead.is === 'now'}
      bar={<Bar title={snapshot.program?.title ?? ''} telling={telling} now={now} />}
      field={
        <Hero
          kind="track"
          heading={ofRoom ? '' : group.name}
          {...face}
          time={timeOfLead(lead, state.phase, now, telling)}
          title={session === null ? sentenceOf(state.phase, lead.pause, telling) : telling.title(session)}
          session={session}
          people={session === null ? '' : telling.people(session)}
          note={lead.more > 0 ? words.moreNow(lead.more) : ''}
          foot={ofRoom ? group.name : session === null ? '' : placeOf(session)}
          isElsewhere={false}
          footEnd={lengthOfLead(lead, now, telling)}
        >
          {lead.is === 'now' && session !== null && <Progress session={session} now={now} />}
        </Hero>
      }
      side={
        <>
          <Ahead
            next={lead.next}
            nextWord={words.next}
            following={lead.following}
            telling={telling}
            now={now}
            placeOf={placeHere}
          />
          <Marks snapshot={snapshot} telling={telling} now={now} turn={turn} />
        </>
      }
    />
  );
};
