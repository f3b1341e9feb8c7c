import type { Session } from '../../../program/model.ts';
import { Ahead } from '../../parts/Ahead.tsx';
import { Bar } from '../../parts/Bar.tsx';
import { Gone } from '../../parts/Gone.tsx';
import { Hero } from '../../parts/Hero.tsx';
import { Marks } from '../../parts/Marks.tsx';
import { Progress } from '../../parts/Progress.tsx';
import { Stage } from '../../parts/Stage.tsx';
import { stateTones } from '../../theme/state-tones.ts';
import { toneStyle } from '../../theme/tones.ts';
import type { BoardProps } from '../board-props.ts';
import { lengthOfLead, placeOf } from '../face.ts';
import { leadOf } from '../lead.ts';
import type { View } from '../view.ts';
import { doorFaceOf } from './door.ts';

type RoomBoardProps = BoardProps & { readonly view: Extract<View, { board: 'room' }> };

/** A door sign: am I right here, until when, and what is next. */
export const RoomBoard = ({ snapshot, telling, now, view }: RoomBoardProps) => {
  const { state, room } = view;
  const lead = leadOf(state);
  const known = snapshot.program?.rooms.some(({ name }) => name === room) ?? false;
  const door = doorFaceOf({ phase: state.phase, known }, lead, now, telling);
  const { words } = telling;
  const session = door.showsLead ? lead.session : null;
  // Said only where it is not this very door: a plenum elsewhere, or a session in several rooms (rules 6 and 7).
  const elsewhere = (one: Session): string | null => (one.rooms.includes(room) ? null : placeOf(one) || null);
  return (
    <Stage
      tones={toneStyle(stateTones(state.phase))}
      lit
      bar={<Bar title={snapshot.program?.title ?? ''} telling={telling} now={now} />}
      field={
        <Hero
          kind="door"
          heading={room}
          shape={door.shape}
          word={door.word}
          time={door.time}
          title={door.title}
          session={session}
          people={session === null ? '' : telling.people(session)}
          note={session !== null && lead.more > 0 ? words.moreNow(lead.more) : ''}
          foot={session === null ? '' : (elsewhere(session) ?? door.times)}
          isElsewhere={session !== null && elsewhere(session) !== null}
          footEnd={session === null ? '' : lengthOfLead(lead, now, telling)}
        >
          {lead.is === 'now' && session !== null && <Progress session={session} now={now} />}
        </Hero>
      }
      side={
        <>
          <Ahead
            next={door.showsLead ? lead.next : state.next}
            nextWord={words.nextHere}
            following={door.showsLead ? lead.following : state.following}
            telling={telling}
            now={now}
            placeOf={elsewhere}
          />
          <Gone sessions={view.gone} telling={telling} now={now} />
          <Marks snapshot={snapshot} telling={telling} now={now} />
        </>
      }
    />
  );
};
