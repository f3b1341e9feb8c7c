import type { Session } from '../../../program/model.ts';
import { Ahead } from '../../parts/Ahead.tsx';
import { Faces } from '../../parts/Faces.tsx';
import { Gone } from '../../parts/Gone.tsx';
import { Hero } from '../../parts/Hero.tsx';
import { ChangeMarks } from '../../parts/marks/ChangeMarks.tsx';
import { Marks } from '../../parts/marks/Marks.tsx';
import { Second } from '../../parts/marks/Second.tsx';
import { SessionTags } from '../../parts/marks/SessionTags.tsx';
import { QrCode } from '../../parts/QrCode.tsx';
import { Bar } from '../../parts/stage/Bar.tsx';
import { Progress } from '../../parts/stage/Progress.tsx';
import { Stage } from '../../parts/stage/Stage.tsx';
import { WholeDays } from '../../parts/WholeDays.tsx';
import { useTones } from '../../theme/worn.ts';
import type { Telling } from '../../words/telling.ts';
import type { BoardProps } from '../board-props.ts';
import { lengthOfLead, noteOfPause, placeOf, subtitleOf } from '../face.ts';
import { goneLinesOf } from '../gone-lines.ts';
import { leadOf } from '../lead.ts';
import type { View } from '../view.ts';
import { doorFaceOf } from './door.ts';

type RoomBoardProps = BoardProps & { readonly view: Extract<View, { board: 'room' }> };

/** A door sign: am I right here, until when, and what is next. */
export const RoomBoard = ({ snapshot, telling, now, view }: RoomBoardProps) => {
  const tones = useTones();
  const { state, room } = view;
  const lead = leadOf(state);
  const known = snapshot.program?.rooms.some(({ name }) => name === room) ?? false;
  const pause = lead.pause ?? view.pause;
  const doorIn = (one: Telling) => doorFaceOf({ phase: state.phase, known, pause }, lead, now, one);
  const door = doorIn(telling);
  const { words } = telling;
  const session = door.showsLead ? lead.session : null;
  const people = session === null ? '' : telling.people(session);
  // Said only where it is not this very door: a plenum elsewhere, or a session in several rooms (rules 6 and 7).
  const elsewhere = (one: Session): string | null =>
    one.rooms.includes(room) ? null : placeOf(one, telling) || null;
  // A session that stands here with its new hour need not be told again.
  const shown = new Set([...state.now, ...state.next, ...state.following].map(({ key }) => key));
  const moved = view.moved.filter(({ is }) => !shown.has(is.key));
  const toGo = session === null ? null : elsewhere(session);
  const leadNote = lead.more > 0 ? words.moreNow(lead.more) : '';
  const pauseNote = session !== null && lead.is === 'next' ? noteOfPause(pause, session, now, telling) : '';
  // Below the title, and not at the foot of the field: it says the same as the title.
  const saidAgain = againOf(door.title, session, telling, doorIn);
  return (
    <Stage
      tones={tones.ofState(state.phase)}
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
          people={people}
          faces={<Faces speakers={session?.speakers ?? []} pictures={snapshot.pictures} names={people} />}
          note={session === null ? '' : pauseNote || leadNote}
          secondWord={<Second telling={telling} say={(one) => doorIn(one).word} />}
          secondEnd={<Second telling={telling} say={(one) => lengthOfLead(lead, now, one)} />}
          subtitle={saidAgain}
          tags={
            session !== null && (
              <>
                <ChangeMarks session={session} telling={telling} now={now} isFull />
                <SessionTags
                  session={session}
                  program={snapshot.program}
                  telling={telling}
                  language={snapshot.screen.language}
                />
              </>
            )
          }
          corner={<QrCode address={session?.url ?? null} />}
          foot={toGo ?? ''}
          isElsewhere={toGo !== null}
          footEnd={session === null ? '' : lengthOfLead(lead, now, telling)}
        >
          {lead.is === 'now' && session !== null && <Progress session={session} now={now} />}
        </Hero>
      }
      side={
        <>
          <Ahead
            next={door.showsLead ? lead.next : state.next}
            nextWord="nextHere"
            following={door.showsLead ? lead.following : state.following}
            telling={telling}
            now={now}
            placeOf={elsewhere}
          />
          <Gone lines={goneLinesOf(state.cancelled, view.gone, now, telling, moved)} telling={telling} />
          <WholeDays sessions={state.allDay} telling={telling} />
          <Marks snapshot={snapshot} telling={telling} now={now} />
        </>
      }
    />
  );
};

/** What stands below the title in the other language: the session's other title, or the sentence about the room. */
const againOf = (
  title: string,
  session: Session | null,
  telling: Telling,
  doorIn: (one: Telling) => { readonly title: string },
): string => {
  const { second } = telling;
  if (second === null) return '';
  if (session !== null) return subtitleOf(session, telling);
  const again = doorIn(second).title;
  return again === title ? '' : again;
};
