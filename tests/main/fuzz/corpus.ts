import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { realFeed, realFeeds, smallFeed, withoutRealFeeds } from '../../fixtures/feeds.ts';
import { publications } from '../../fixtures/formats/formats.ts';
import { madeSessions } from '../../fixtures/formats/made.ts';
import { asXml } from '../../program/readers/small-feed.ts';

/** A program as its organisers published it, or one made up where those are not here. */
export type Specimen = { readonly name: string; readonly bytes: Buffer };

const ofFolder = (folder: string): readonly Specimen[] =>
  readdirSync(join(realFeeds, folder))
    // The schema of a format is no program, and what has no session is never held.
    .filter((name) => /\.(xml|json|ics)$/.test(name) && !name.startsWith('_'))
    .map((name) => ({ name: `${folder}/${name}`, bytes: realFeed(join(folder, name)) }));

const demo: Specimen = {
  name: 'demo',
  bytes: readFileSync(new URL('../../../assets/demo/schedule.json', import.meta.url)),
};

const written = (): readonly Specimen[] => {
  const titles = Array.from({ length: 20 }, (_, index) => `Talk ${index}: “naïve” & <more>`);
  const events = titles.map((title, index) => ({
    ...{ id: `${index}`, title, duration: '0:30', track: `Track ${index % 3}`, language: 'en' },
    date: `2026-02-0${1 + (index % 3)}T${10 + (index % 8)}:00:00+01:00`,
  }));
  const xml = asXml({
    conference: { time_zone_name: 'Europe/Brussels' },
    rooms: { Hall: events, Attic: events },
  });
  return [
    { name: 'written.json', bytes: Buffer.from(smallFeed(titles)) },
    { name: 'written.xml', bytes: Buffer.from(xml) },
  ];
};

/** A program of every format and shape; small, so that there is time for many of their mutants. */
const made: readonly Specimen[] = publications.map(({ name, write }) => ({
  name: `made ${name}`,
  bytes: write(madeSessions(24, 3)),
}));

/** Real programs that are read without a word in the settings. */
const real = (): readonly Specimen[] => [
  ...['frab-xml', 'frab-json', 'refresh/jev22', 'sessionize', 'own-json', 'ics'].flatMap(ofFolder),
  { name: 'open-event/OSCAL2017', bytes: realFeed('open-event/OSCAL2017/sessions.json') },
];

/** Every real program there is, the demo, two written ones, and one in every format. */
export const corpus: readonly Specimen[] = [
  ...(withoutRealFeeds[0] ? [] : real()),
  demo,
  ...written(),
  ...made,
];
