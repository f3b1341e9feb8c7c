import { boardNames } from '../../program/boards.ts';
import type { Program } from '../../program/model.ts';
import { programRead } from './programs.ts';
import type { Scene } from './scenes.ts';

/**
 * A scene of one's own: `?feed=<address>&at=2024-02-03T10:55`, and if wanted `&board= &room= &track= &language=
 * &timeZone= &page=`. The address is fetched by the browser, so its server has to allow that.
 */
export const sceneOfFeed = async (asked: URLSearchParams): Promise<readonly [Scene, Program]> => {
  const answer = await fetch(asked.get('feed') ?? '');
  const program = programRead(await answer.text(), asked.get('timeZone'));
  const scene: Scene = {
    name: 'feed',
    program: 'none',
    at: asked.get('at') ?? '',
    screen: {
      board: boardNames.find((name) => name === asked.get('board')) ?? 'tracks',
      room: asked.get('room'),
      track: asked.get('track'),
      language: asked.get('language') ?? 'en',
      secondLanguage: asked.get('second'),
      position: { number: Number(asked.get('page') ?? 1), of: 1 },
    },
  };
  return [scene, program];
};
