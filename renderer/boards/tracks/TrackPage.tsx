import type { Session } from '../../../program/model.ts';
import { Ahead } from '../../parts/Ahead.tsx';
import { Bar } from '../../parts/Bar.tsx';
import { Hero } from '../../parts/Hero.tsx';
import { Marks, type Turn } from '../../parts/Marks.tsx';
import { Progress } from '../../parts/Progress.tsx';
import { Stage } from '../../parts/Stage.tsx';
import { toneStyle, tonesOf } from '../../theme/tones.ts';
import { peopleOf } from '../../words/people.ts';
import type { BoardProps } from '../board-props.ts';
import { faceOf, lengthOfLead, placeOf, timeOfLead } from '../face.ts';
import { leadOf } from '../lead.ts';
import type { GroupView } from '../view.ts';

type TrackPageProps = BoardProps & GroupView & { readonly turn: Turn };

/** One track, full screen: what is on and where, what is next, what follows. */
export const TrackPage = ({ snapshot, telling, now, group, state, turn }: TrackPageProps) => {
  const lead = leadOf(state);
  const { session } = lead;
  const { words } = telling;
  const face = faceOf(state.phase, lead.pause, telling);
  // A page that is headed by its room need not say the room again.
  const placeHere = (one: Session): string => (placeOf(one) === group.name ? '' : placeOf(one));
  return (
    <Stage
      tones={toneStyle(tonesOf(group.colour, group.name))}
      lit={lead.is === 'now'}
      bar={<Bar title={snapshot.program?.title ?? ''} telling={telling} now={now} />}
      field={
        <Hero
          heading={group.name}
          {...face}
          time={timeOfLead(lead, now, telling)}
          title={session === null ? face.word : telling.title(session)}
          session={session}
          people={session === null ? '' : peopleOf(session.speakers, words)}
          note={lead.more > 0 ? words.moreNow(lead.more) : ''}
          foot={session === null ? '' : placeHere(session)}
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
            placeOf={(one) => placeHere(one) || null}
          />
          <Marks snapshot={snapshot} telling={telling} turn={turn} />
        </>
      }
    />
  );
};
