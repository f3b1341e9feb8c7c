import type { Draft, DraftProgram } from './draft.ts';
import { decoded, undressed } from './html.ts';
import { unmarked } from './markdown.ts';

/** No text of a board is that long, however it is marked up: what a hostile feed makes us look at is bounded. */
const longestLooked = 10_000;

/** One cheap look: nearly every text is plain, and copying a thousand drafts costs more than looking at them. */
const markedProse = /[<&*_`\\[#]/;
const markedName = /[<&]/;

const isPlain = ({ title, subtitle, rooms, track, speakers }: Draft): boolean =>
  !markedProse.test(title) &&
  (subtitle === null || !markedProse.test(subtitle)) &&
  (track === null || !markedName.test(track)) &&
  !rooms.some((room) => markedName.test(room)) &&
  !speakers.some(
    ({ name, affiliation }) =>
      markedName.test(name) || (affiliation !== null && markedName.test(affiliation)),
  );

const unescaped = (text: string, isDecoded: boolean): string => {
  const plain = undressed(text);
  return isDecoded && plain === null ? text : decoded(plain ?? text);
};

/** A text that is nothing but marks stands as it is. */
const orAsItIs = (plain: string, text: string): string => (plain.trim() === '' ? text : plain);

/** A name: people and rooms are called `_x_` and `*Talk 2` (OSCAL), so Markdown is none of theirs. */
const nameOf = (text: string, isDecoded: boolean): string =>
  markedName.test(text) ? orAsItIs(unescaped(text.slice(0, longestLooked), isDecoded), text) : text;

const proseOf = (text: string, isDecoded: boolean): string => {
  if (!markedProse.test(text)) return text;
  const looked = text.slice(0, longestLooked);
  const plain = undressed(looked);
  const line = unmarked(plain ?? looked);
  return orAsItIs(isDecoded && plain === null ? line : decoded(line), text);
};

/**
 * A feed whose texts are plain: HTML and Markdown taken out of titles and subtitles, HTML out of the names of people,
 * rooms and tracks, and entities decoded once. Once is what XML's own parser has done already (`isDecoded`): an entity
 * that is left in XML is meant ("Escaping &amp;" on the wall), unless there are tags beside it. No real feed we know has one.
 * Blanks, controls and lengths are `plainLine`'s, which may be asked any number of times; this may be asked once.
 */
export const plainTexts = (feed: DraftProgram): DraftProgram => {
  const { isDecoded = false } = feed;
  const name = (text: string): string => nameOf(text, isDecoded);
  const nameOrNull = (text: string | null): string | null => (text === null ? null : name(text));
  const plainDraft = (draft: Draft): Draft =>
    isPlain(draft)
      ? draft
      : {
          ...draft,
          title: proseOf(draft.title, isDecoded),
          subtitle: draft.subtitle === null ? null : proseOf(draft.subtitle, isDecoded),
          rooms: draft.rooms.map(name),
          track: nameOrNull(draft.track),
          speakers: draft.speakers.map((speaker) => ({
            ...speaker,
            name: name(speaker.name),
            affiliation: nameOrNull(speaker.affiliation),
          })),
        };
  return {
    ...feed,
    title: proseOf(feed.title, isDecoded),
    rooms: feed.rooms.map((room) => ({ ...room, name: name(room.name) })),
    tracks: feed.tracks.map((track) => ({ ...track, name: name(track.name) })),
    drafts: feed.drafts.map(plainDraft),
  };
};
