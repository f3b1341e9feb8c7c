import type { Session } from '../../../program/model.ts';
import { Ahead } from '../../parts/Ahead.tsx';
import { Faces } from '../../parts/Faces.tsx';
import { Gone } from '../../parts/Gone.tsx';
import { Hero } from '../../parts/Hero.tsx';
import { ChangeMarks } from '../../parts/marks/ChangeMarks.tsx';
import { Marks, type Turn } from '../../parts/marks/Marks.tsx';
import { Second } from '../../parts/marks/Second.tsx';
import { Bar } from '../../parts/stage/Bar.tsx';
import { Progress } from '../../parts/stage/Progress.tsx';
import { Stage } from '../../parts/stage/Stage.tsx';
import { WholeDays } from '../../parts/WholeDays.tsx';
import { useTones } from '../../theme/worn.ts';
import type { BoardProps } from '../board-props.ts';
import { faceOf, lengthOfLead, noteOfPause, placeOf, sentenceOf, subtitleOf, timeOfLead } from '../face.ts';
import { goneLinesOf } from '../gone-lines.ts';
import { leadOf } from '../lead.ts';
import type { GroupView } from '../view.ts';
import { placeOfGroup } from './place-of-group.ts';

type TrackPageProps = BoardProps &
  GroupView & {
    /** The break that everybody has (rule 8). */
    readonly pause: Session | null;
    readonly turn: Turn;
  };

/** One track, full screen: what is on and where, what is next, what follows. */
export const TrackPage = ({ snapshot, telling, now, group, state, pause: common, turn }: TrackPageProps) => {
  const tones = useTones();
  const lead = leadOf(state);
  const { session } = lead;
  const people = session === null ? '' : telling.people(session);
  const { words } = telling;
  const pause = lead.pause ?? common;
  const face = faceOf(state.phase, pause, telling);
  // A page of a room says its name where every page says the room, and not beside each session to come.
  const ofRoom = group.kind === 'room';
  const placeHere = (one: Session): string | null =>
    ofRoom && one.rooms.length < 2 ? null : placeOf(one, telling) || null;
  const note = session !== null && lead.is === 'next' ? noteOfPause(pause, session, now, telling) : '';
  return (
    <Stage
      tones={tones.ofGroup(group.colour, group.name)}
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
          people={people}
          faces={<Faces speakers={session?.speakers ?? []} pictures={snapshot.pictures} names={people} />}
          note={
            session === null
              ? telling.second && (
                  <Second telling={telling} say={(one) => sentenceOf(state.phase, lead.pause, one)} />
                )
              : note || (lead.more > 0 ? words.moreNow(lead.more) : '')
          }
          secondWord={<Second telling={telling} say={(one) => faceOf(state.phase, pause, one).word} />}
          secondEnd={<Second telling={telling} say={(one) => lengthOfLead(lead, now, one)} />}
          subtitle={telling.second === null || session === null ? '' : subtitleOf(session, telling)}
          tags={<ChangeMarks session={session} telling={telling} now={now} isFull />}
          foot={placeOfGroup(group, session, telling)}
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
            nextWord="next"
            following={lead.following}
            telling={telling}
            now={now}
            placeOf={placeHere}
          />
          <Gone lines={goneLinesOf(state.cancelled, [], now, telling)} telling={telling} />
          <WholeDays sessions={state.allDay} telling={telling} />
          <Marks snapshot={snapshot} telling={telling} now={now} turn={turn} />
        </>
      }
    />
  );
};
