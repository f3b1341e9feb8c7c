import type { Session } from '../../../program/model.ts';
import type { Instant } from '../../../program/time/instant.ts';
import { FitText } from '../../parts/fitting/FitText.tsx';
import { ChangeMarks } from '../../parts/marks/ChangeMarks.tsx';
import { Second } from '../../parts/marks/Second.tsx';
import { StateShape } from '../../parts/marks/StateShape.tsx';
import { Progress } from '../../parts/stage/Progress.tsx';
import { useTones } from '../../theme/worn.ts';
import type { Telling } from '../../words/telling.ts';
import { faceOf, sentenceOf, timeOrLength } from '../face.ts';
import { goneLinesOf } from '../gone-lines.ts';
import { type Lead, leadOf } from '../lead.ts';
import type { GroupView } from '../view.ts';
import { placeOfGroup } from './place-of-group.ts';
import './track-card.css';

type TrackCardProps = GroupView & { readonly telling: Telling; readonly now: Instant };

/** One track of a page of several: lit while a session runs, with what is next, and what is cancelled, on its last lines. */
export const TrackCard = ({ group, state, telling, now }: TrackCardProps) => {
  const tones = useTones();
  const lead = leadOf(state);
  const { session } = lead;
  const face = faceOf(state.phase, lead.pause, telling);
  const people = session === null ? '' : telling.people(session);
  const place = placeOfGroup(group, session, telling);
  // A figure says it in every language.
  const saySecond = (one: Telling): string =>
    timeOrLength(lead, now, one) === '' ? faceOf(state.phase, lead.pause, one).word : '';
  return (
    <article
      className={lead.is === 'now' ? 'track-card track-card-lit' : 'track-card'}
      style={tones.ofGroup(group.colour, group.name)}
    >
      <div className="track-card-main">
        <div className="track-card-head">
          {group.kind === 'track' && (
            <FitText className="track-card-name" fitting="alone" text={group.name} />
          )}
          <ChangeMarks session={session} telling={telling} now={now} />
          <p className="track-card-state">
            <StateShape shape={face.shape} />
            {timeOrLength(lead, now, telling) || face.word}
            <Second telling={telling} say={saySecond} />
          </p>
        </div>
        <FitText
          className="track-card-title"
          fitting="shrink"
          text={session === null ? sentenceOf(state.phase, lead.pause, telling) : telling.title(session)}
          language={session?.language ?? null}
        />
        <div className="track-card-foot">
          {place !== '' && <FitText className="track-card-place" fitting="own" text={place} />}
          {people !== '' && <FitText className="track-card-people" fitting="clamp" text={people} />}
        </div>
        {lead.is === 'now' && session !== null && <Progress session={session} now={now} />}
      </div>
      <div className="track-card-after">
        <AheadLines lead={lead} telling={telling} now={now} />
        <CancelledLine cancelled={state.cancelled} telling={telling} now={now} />
      </div>
    </article>
  );
};

/** The most sessions to come that a card names: those after the first only where the page has room left (`track-card.css`). */
const mostAhead = 3;

const AheadLines = ({ lead, telling, now }: { lead: Lead; telling: Telling; now: Instant }) => {
  const ahead = [...lead.next, ...lead.following].filter(({ cancelled }) => !cancelled);
  if (ahead.length === 0) return null;
  return (
    <ul className="track-card-ahead">
      {ahead.slice(0, mostAhead).map((next) => (
        <li key={next.key} className="track-card-next">
          <p className="track-card-next-when">{telling.when(next.start, now)}</p>
          <ChangeMarks session={next} telling={telling} now={now} />
          <FitText
            className="track-card-next-title"
            fitting="clamp"
            text={telling.title(next)}
            language={next.language}
          />
        </li>
      ))}
    </ul>
  );
};

type CancelledLineProps = {
  readonly cancelled: readonly Session[];
  readonly telling: Telling;
  readonly now: Instant;
};

/** The first session that was due here and does not take place (rule 9); more are counted. */
const CancelledLine = ({ cancelled, telling, now }: CancelledLineProps) => {
  const [first, ...others] = goneLinesOf(cancelled, [], now, telling);
  if (first === undefined) return null;
  const more = others.length > 0 ? ` ${telling.words.others(others.length)}` : '';
  return (
    <div className="track-card-next track-card-cancelled">
      <StateShape shape="off" />
      <FitText className="track-card-cancelled-line" fitting="clamp" text={`${first.text}${more}`} />
    </div>
  );
};
