import { dirname } from 'node:path';
import type { Snapshot } from '../../preload/contract.ts';
import { plainSource, type Settings } from '../../program/settings/settings.ts';
import { sourceOf } from '../feed/source.ts';
import type { Boot } from '../start.ts';
import { openAlbum } from './album.ts';
import { openDarkroom } from './darkroom.ts';
import type { PictureNamers } from './fetch-picture.ts';
import { followPictures } from './follow.ts';
import { openPictures, type Pictures } from './pictures.ts';

/** Pictures of the running app, and what to call with each snapshot, so that they are those its screen may show. */
export type PicturesOfApp = Pictures & { readonly follow: (snapshot: Snapshot) => void };

const namersOf = (settings: Settings, { machineZone, env }: Boot): PictureNamers => ({
  program: settings.sources.map((source) => sourceOf(settings, source, machineZone, env)),
  notices:
    settings.notices === null ? [] : [sourceOf(settings, plainSource(settings.notices), machineZone, env)],
});

/** Opens the pictures over the network of the feeds. The app must be ready; nothing is asked for before it is wanted. */
export const openPicturesOf = (boot: Boot, settings: Settings, onReady: () => void): PicturesOfApp => {
  const { app, flags, places, machine, random, fetch, log, onBug } = boot;
  const pictures = openPictures({
    ...{ machine, random, fetch, log, onBug, onReady },
    version: app.getVersion(),
    baseDir: flags.feed === null ? dirname(places.settings) : process.cwd(),
    namers: namersOf(settings, boot),
    develop: openDarkroom(machine, log),
    album: openAlbum(places.pictures, log),
  });
  return { ...pictures, follow: followPictures(pictures, machine, settings) };
};
