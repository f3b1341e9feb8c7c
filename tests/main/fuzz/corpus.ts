import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { realFeed, realFeeds, smallFeed, withoutRealFeeds } from '../../fixtures/feeds.ts';
import { asXml } from '../../program/readers/small-feed.ts';

/** A program as its organisers published it, or one made up where those are not here. */
export type Specimen = { readonly name: string; readonly bytes: Buffer };

const ofFolder = (folder: string): readonly Specimen[] =>
  readdirSync(join(realFeeds, folder))
    // The schema of a format is no program, and what has no session is never held.
    .filter((name) => /\.(xml|json)$/.test(name) && !name.startsWith('_'))
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

/** Every real frab program there is, the demo, and two written ones. */
export const corpus: readonly Specimen[] = [
  ...(withoutRealFeeds[0] ? [] : ['frab-xml', 'frab-json', 'refresh/jev22'].flatMap(ofFolder)),
  demo,
  ...written(),
];
