import { boardNames } from '../../program/boards.ts';
import type { Scene } from './scenes.ts';

const countOf = (wish: string | null): number => Math.max(1, Math.trunc(Number(wish ?? 1)) || 1);

/**
 * A scene of one's own: `?feed=<address>&at=2024-02-03T10:55`, and if wanted `&board= &room= &track= &language= &second=
 * &timeZone=`, and `&page=2&of=3` for the second of three screens.
 */
export const sceneOfFeed = (asked: URLSearchParams): Scene => ({
  name: 'feed',
  program: 'none',
  at: asked.get('at') ?? '',
  screen: {
    board: boardNames.find((name) => name === asked.get('board')) ?? 'tracks',
    room: asked.get('room'),
    track: asked.get('track'),
    language: asked.get('language') ?? 'en',
    secondLanguage: asked.get('second'),
    position: { number: countOf(asked.get('page')), of: countOf(asked.get('of')) },
  },
});
